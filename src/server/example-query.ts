/** What the explorer shows first. */
export const EXAMPLE_QUERY = `# Who negotiates with whom, through whom, since when, according to whom?
query WhoNegotiatesWithWhom {
  relations(filter: { types: [NEGOTIATES_WITH] }, first: 10) {
    nodes {
      from { name nameInArabic: name(language: ar) }
      to { name nameInArabic: name(language: ar) }
      since
      until
      eventCount
      articleCount
      events(first: 3) {
        nodes {
          date { from to precision }
          mediators { name }
          evidence(first: 3) {
            nodes {
              quote
              attributedTo { name }
              article { title publisher publishedAt url }
            }
          }
        }
      }
    }
  }
}
`;
