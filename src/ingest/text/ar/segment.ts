import type { Segmentation } from '../token.ts';

const PARTICLES = ['ب', 'ل', 'ك', 'س'];
const PRONOUNS = ['هما', 'هم', 'هن', 'ها', 'كم', 'نا', 'ه', 'ك', 'ني', 'ي'];
const SHORTEST_STEM = 2;

/**
 * All ways to take a folded Arabic word apart into conjunction (و, ف), particle (ب, ل, ك, س), article (ال, لل), stem and
 * pronoun, the plainest first. Which one is meant is for the dictionaries to say: وزير is no "and" + زير.
 */
export function segmentArabic(word: string): readonly Segmentation[] {
  const plain: Segmentation[] = [];
  for (const { conjunction, rest } of conjunctions(word)) {
    for (const { particle, definite, stem } of particles(rest)) {
      if (stem.length >= SHORTEST_STEM) plain.push({ conjunction, particle, definite, stem, pronoun: '' });
    }
  }
  // «لـ "حزب"», «X و Y»: a letter that stands alone.
  if (word.length < SHORTEST_STEM) return [{ conjunction: false, particle: '', definite: false, stem: word, pronoun: '' }];
  return [...plain, ...plain.flatMap(withoutPronoun)];
}

function conjunctions(word: string): { conjunction: boolean; rest: string }[] {
  const all = [{ conjunction: false, rest: word }];
  if (/^[وف]../.test(word)) all.push({ conjunction: true, rest: word.slice(1) });
  return all;
}

function particles(word: string): { particle: string; definite: boolean; stem: string }[] {
  const all: { particle: string; definite: boolean; stem: string }[] = [];
  const article = (rest: string, particle: string) => {
    if (rest.startsWith('ال') && rest.length > 3) all.push({ particle, definite: true, stem: rest.slice(2) });
  };
  article(word, '');
  all.push({ particle: '', definite: false, stem: word });
  // ل before the article: the alef is not written, and a stem that begins with ل takes no third one.
  if (word.startsWith('لل'))
    all.push({ particle: 'ل', definite: true, stem: word.slice(2) }, { particle: 'ل', definite: true, stem: word.slice(1) });
  const particle = PARTICLES.find((letter) => word.startsWith(letter));
  if (particle !== undefined) {
    article(word.slice(1), particle);
    all.push({ particle, definite: false, stem: word.slice(1) });
  }
  return all;
}

function withoutPronoun(segmentation: Segmentation): Segmentation[] {
  if (segmentation.definite) return [];
  return PRONOUNS.filter((pronoun) => segmentation.stem.endsWith(pronoun)).flatMap((pronoun) => {
    const stem = segmentation.stem.slice(0, -pronoun.length);
    if (stem.length < SHORTEST_STEM) return [];
    // Taa marbuta opens before a pronoun: زيارة, زيارته.
    const stems = stem.endsWith('ت') ? [stem, `${stem.slice(0, -1)}ه`] : [stem];
    return stems.map((opened) => ({ ...segmentation, stem: opened, pronoun }));
  });
}
