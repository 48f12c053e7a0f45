import { type HtmlDocument, type HtmlElement, isLineBreak } from './html-text.ts';

/** Ids and classes of what asks for consent: the words for it, and the names of the programs that most sites use. */
const CONSENT =
  /(?:^|[\s_-])(?:cookies?|consents?|gdpr|ccpa|privacy-?(?:center|centre|manager|preferences|banner|popup)|onetrust|otflat|didomi|usercentrics|truste|trustarc|osano|quantcast|qc-?cmp2?|cmp(?:box|wrapper)?|sp_message|cybot|cookiebot|iubenda|klaro|termly|cmplz|complianz|cky|cookielaw|moove_gdpr|borlabs\w*|fc-consent)(?:$|[\s_-])/i;
const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
/** What a dialog does not hold. */
const STORY = 'h1, article, main';

/**
 * Readies a page for the search for its main text, which goes by length and drops what is empty: takes out what lies over
 * the page (consent to cookies and other dialogs, which can be longer than the story), and makes line breaks of the empty elements that stand
 * for them.
 */
export function preparePage(document: HtmlDocument): void {
  removeDialogs(document);
  for (const element of document.body.querySelectorAll('span, i, b, em')) {
    if (isLineBreak(element)) element.replaceWith(document.createElement('br'));
  }
}

function removeDialogs(document: HtmlDocument): void {
  const named = [...document.body.querySelectorAll('[id], [class]')].filter((element) => CONSENT.test(namesOf(element)));
  for (const element of [...named, ...document.body.querySelectorAll(DIALOG)]) {
    if (element.querySelector(STORY) === null && !isStory(element)) element.remove();
  }
}

function namesOf(element: HtmlElement): string {
  return `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`;
}

function isStory({ localName }: HtmlElement): boolean {
  return localName === 'h1' || localName === 'article' || localName === 'main';
}
