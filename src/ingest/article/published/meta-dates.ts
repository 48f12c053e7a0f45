import type { HtmlElement } from '../html-text.ts';
import { CHANGED, type DateEvidence, STATED } from './date-evidence.ts';

/** Names of `meta` elements that tell the time of publication, in lower case without `og:` before and without signs. */
const PUBLISHED: ReadonlySet<string> = new Set([
  ...['articlepublishedtime', 'articlepublished', 'publishedtime', 'articlepublicationdate', 'articlepubdate', 'articledatepublished'],
  ...['datepublished', 'publisheddate', 'publishdate', 'publishedat', 'pubdate', 'publicationdate', 'publishtime', 'firstpublished'],
  ...['sailthrudate', 'parselypubdate', 'parselypublishdate', 'cxenseparserecspublishtime', 'cxensepublishtime', 'bioriginalpubdate'],
  ...['dcdateissued', 'dctermsissued', 'dctermsdate', 'dcdatepublished', 'dcdate', 'dateissued', 'originalpublicationdate'],
  ...['citationpublicationdate', 'citationonlinedate', 'prismpublicationdate', 'rnewsdatepublished', 'vrpublished', 'gentime'],
  ...['articledatefirstpublished', 'displaydate', 'newspublishdate', 'timestamp', 'ptime', 'createdate', 'utctimepublished'],
]);
/** That do, or tell when the text was written, or the day of the page. */
const LIKELY: ReadonlySet<string> = new Set([
  ...['date', 'dcdatecreated', 'dctermscreated', 'created', 'datecreated', 'creationdate', 'articlecreated', 'articledateoriginal'],
  ...['issued', 'time', 'dccreated', 'analyticspublishdate', 'originaldate', 'uploaddate', 'datetime', 'releasedate', 'videoreleasedate'],
]);
const LIKELY_WEIGHT = 7;
/** That tell the last change. */
const CHANGE: ReadonlySet<string> = new Set([
  ...['articlemodifiedtime', 'articlemodified', 'articleupdated', 'modifiedtime', 'updatedtime', 'datemodified'],
  ...['dctermsmodified', 'dcdatemodified', 'moddate', 'revised', 'revisiondate', 'dateupdate', 'lastupdated'],
]);

/** What `<meta>` elements tell of the time of publication, under every name in use, as property, name, itemprop or http-equiv. */
export function metaDates(document: HtmlElement): readonly DateEvidence[] {
  return [...document.querySelectorAll('meta[content]')].flatMap((element): DateEvidence[] => {
    const text = element.getAttribute('content')?.trim() ?? '';
    const name = ['property', 'name', 'itemprop', 'http-equiv', 'id'].map((key) => element.getAttribute(key)?.trim()).find(Boolean);
    if (name === undefined || !/\p{Nd}/u.test(text)) return [];
    const evidence = { kind: 'META' as const, place: `meta ${name}`, text };
    const key = name
      .toLowerCase()
      .replace(/^og:/, '')
      .replace(/[^a-z]/g, '');
    if (PUBLISHED.has(key)) return [{ ...evidence, weight: STATED - 1 }];
    if (LIKELY.has(key)) return [{ ...evidence, weight: LIKELY_WEIGHT }];
    return CHANGE.has(key) ? [{ ...evidence, weight: CHANGED, isChange: true }] : [];
  });
}
