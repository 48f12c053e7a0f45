import { type Place, wholeGroup } from '../../../syntax/position.ts';
import { wordNumber } from '../../../text/word-number.ts';
import type { TableGrammar } from '../table/table-grammar.ts';
import type { TableText } from '../table/table-text.ts';

/** How many items before a noun who owns it may stand, and before a verb who does it. */
const OWNER_REACH = 6;
const DOER_REACH = 6;
const LONGEST_DESCRIPTION = 4;
const LONGEST_PROPOSAL = 12;
const DESCRIBING = /^(?:ADJ|NOUN|PROPN|NUM)$/;

export const ENGLISH_TABLE: TableGrammar = {
  rows: (tokens) => [
    tokens,
    tokens.map((token) => ({
      ...token,
      norm: token.lemma,
      number: wordNumber(token.lemma),
      segmentations: token.segmentations.map((one) => ({ ...one, stem: token.lemma })),
    })),
  ],
  standsAs(word, at, length, tokens) {
    if (length > 1) return true;
    const [before, token] = [tokens[at - 1], tokens[at]];
    // "to talks", "help broker": what stands before tells more than the tag.
    const infinitive = before?.norm === 'to' || before?.norm === 'help';
    const plural = token?.norm.endsWith('s') && (infinitive || /^(?:ADP|DET|ADJ)$/.test(before?.pos ?? ''));
    const verb = token?.pos === 'VERB' || token?.pos === 'AUX' ? !plural : infinitive && token?.norm === token?.lemma;
    return verb === word.verb;
  },
  isHead: (noun, _, behind) => behind === undefined || behind.verb || behind.from !== noun.to,
  isWordedSo(text, at, length, { wording, rest }) {
    const [token, next] = [text.tokens[at], text.tokens[at + length]];
    // "The deal lapsed in July": a participle that no noun follows.
    const participle = token?.pos === 'ADJ' && token.norm.endsWith('ed') && !DESCRIBING.test(next?.pos ?? '');
    const verb = token?.pos === 'VERB' || token?.pos === 'AUX' || participle;
    return wording === 'VERB' ? verb || (length + rest.length > 1 && token?.pos !== 'PROPN') : !verb;
  },
  subjectBehind: false,
  objectBefore(text, at) {
    const item = text.items[text.itemAt(at)];
    return (
      (item?.kind === 'VERB' && item.passive) ||
      text.tokens.slice(Math.max(0, at - 3), at).some(({ lemma }) => lemma === 'be' || lemma === 'get')
    );
  },
  describes(text, at) {
    const item = text.items[text.itemAt(at)];
    return item?.kind === 'VERB' && (item.passive || (text.tokens[at]?.norm.endsWith('ing') ?? false));
  },
  governing(text, from, noun) {
    const prepositions: string[] = [];
    for (let at = from; at < noun; at += 1) {
      const [token, item] = [text.tokens[at], text.items[text.itemAt(at)]];
      // A name closes what the preposition before it governs, unless it describes the noun.
      if (item?.kind === 'PHRASE')
        prepositions.length = item.phrase.adjective || text.itemAt(noun) - text.itemAt(at) <= 2 ? prepositions.length : 0;
      else if (token?.pos === 'ADP' && token.norm !== 'of') prepositions.push(token.norm);
    }
    return prepositions.at(-1) ?? null;
  },
  isBehindPreposition(text, noun) {
    for (let at = noun - 1; at >= Math.max(0, noun - 4); at -= 1) {
      const pos = text.tokens[at]?.pos;
      if (pos === 'ADP') return true;
      if (pos === 'PUNCT' || pos === 'VERB') return false;
    }
    return false;
  },
  ownersBefore,
  doersOfNoun: (text, token) => ownersBefore(text, token),
  // "With Egypt mediating": who stands right before a participle does it, whatever preposition governs them.
  doersBeside(text, token, places) {
    const at = text.itemAt(token);
    const participle = text.tokens[token]?.norm.endsWith('ing') && text.items[at - 1]?.kind === 'PHRASE';
    return participle ? wholeGroup(places, at - 1) : bareBefore(text, at, places);
  },
  isPronoun: (token) => /^(?:it|they|he|she|we)$/.test(token.norm),
  calledBefore(text, from, places) {
    const at = text.itemAt(from);
    const [before, name] = [text.items[at - 1], text.items[at - 2]];
    if (before?.kind === 'PHRASE') return wholeGroup(places, at - 1);
    return before?.kind === 'MARK' && /^['’]s?$/u.test(before.text) && name?.kind === 'PHRASE' ? [at - 2] : [];
  },
  standsApart: (token) => token.norm === 'as',
  extent(text, { from, to }) {
    const { tokens } = text;
    let start = from;
    while (from - start < LONGEST_DESCRIPTION && DESCRIBING.test(tokens[start - 1]?.pos ?? '')) start -= 1;
    let end = to;
    while (end - to < LONGEST_PROPOSAL && !endsProposal(text, end)) end += 1;
    return { from: start, to: end };
  },
};

function endsProposal(text: TableText, at: number): boolean {
  const token = text.tokens[at];
  if (token === undefined || text.isBarrier(at) || (token.pos === 'PUNCT' && token.text !== '-')) return true;
  return /^(?:VERB|AUX|CCONJ|SCONJ)$/.test(token.pos) || (token.pos === 'ADP' && !/^(?:of|for|on|about|over)$/.test(token.norm));
}

/** "the Egyptian proposal", "Egypt's proposal", "US-Iran talks". */
function ownersBefore(text: TableText, token: number): readonly number[] {
  const { items, tokens } = text;
  const owners: number[] = [];
  const noun = text.itemAt(token);
  for (let at = noun - 1; at >= Math.max(0, noun - OWNER_REACH); at -= 1) {
    const item = items[at];
    if (item?.kind === 'PHRASE') {
      const beside = tokens[item.to]?.norm ?? '';
      const joined = items[at + 1]?.kind === 'MARK' && /^[-–/]$/u.test(beside);
      const last = owners.at(-1);
      const listed = last !== undefined && last - at <= 2;
      if (!item.phrase.adjective && !/^['’]s?$/u.test(beside) && !joined && !listed && at !== noun - 1) return owners;
      owners.push(at);
      continue;
    }
    const pos = tokens[item?.from ?? -1]?.pos ?? '';
    if (item?.kind === 'VERB' || /^(?:ADP|DET|PRON)$/.test(pos)) return owners;
  }
  return owners;
}

function bareBefore(text: TableText, from: number, places: readonly (Place | null)[]): readonly number[] {
  for (let back = from - 1; back >= Math.max(0, from - DOER_REACH); back -= 1) {
    const item = text.items[back];
    if (item?.kind === 'PHRASE' && places[back]?.slot === 'bare') return wholeGroup(places, back);
    if (item === undefined || item.kind === 'VERB' || item.kind === 'CITATION') return [];
  }
  return [];
}
