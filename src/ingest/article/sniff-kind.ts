import type { SourceKind } from './source.ts';

/** How many bytes are looked at. */
export const SNIFF_LENGTH = 4_096;

/** Tells from its first bytes what a source without name or type holds. */
export function sniffKind(head: Uint8Array): SourceKind {
  const text = new TextDecoder().decode(head).trimStart();
  if (text.startsWith('<')) return isFeed(text) ? 'feed' : isHtml(text) ? 'html' : 'text';
  if (text.startsWith('[')) return isComplete(text) || /^\[\s*[[{"\]]/.test(text) ? 'json' : 'text';
  if (text.startsWith('{')) return isJsonLine(text) ? 'jsonl' : 'json';
  return 'text';
}

function isFeed(text: string): boolean {
  return /<(?:rss|feed|rdf:RDF)[\s>]/i.test(text) && !/<html[\s>]/i.test(text);
}

function isHtml(text: string): boolean {
  return /^<(?:!doctype|!--|\?xml|[a-z][a-z0-9]*[\s/>])/i.test(text);
}

/** One value on one line: either the first line is complete, or it is longer than what is looked at. */
function isJsonLine(text: string): boolean {
  const end = text.indexOf('\n');
  return end === -1 || isComplete(text.slice(0, end));
}

function isComplete(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
