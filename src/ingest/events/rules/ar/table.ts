import type { Item } from '../../../syntax/item.ts';
import { restOfGroup, wholeGroup } from '../../../syntax/position.ts';
import type { TableGrammar } from '../table/table-grammar.ts';
import type { TableText } from '../table/table-text.ts';

/** How many items before a word who does it may stand. */
const DOER_REACH = 6;
const LONGEST_PROPOSAL = 12;
/** Shorter stems are rather spelled with the letter than behind it («لبنان»). */
const SHORTEST_STEM = 3;

export const ARABIC_TABLE: TableGrammar = {
  rows: (tokens) => [tokens],
  standsAs: () => true,
  // «مفاوضات الهدنة»: what stands right behind a noun, with nothing written onto it, depends on that.
  isHead(noun, before, _, tokens) {
    if (before === undefined || noun.verb || before.verb || before.to !== noun.from) return true;
    const first = tokens[noun.from]?.segmentations.find(({ pronoun }) => pronoun === '');
    return first?.conjunction === true || first?.particle !== '';
  },
  // «قبل» is before rather than accepted, but where a sentence begins; «تقدم به» is no progress.
  isWordedSo: (text, at, _, { wording }) =>
    wording === 'VERB' ? text.classes[at] === null || at === 0 : text.items[text.itemAt(at)]?.kind !== 'VERB',
  subjectBehind: true,
  objectBefore(text, at) {
    const item = text.items[text.itemAt(at)];
    return item?.kind === 'VERB' && (item.passive || item.pronoun !== '');
  },
  describes: () => false,
  governing(text, from, noun) {
    const particle = particleOf(text, noun);
    if (particle !== '') return particle;
    const prepositions: string[] = [];
    for (let at = from; at < noun; at += 1) {
      const item = text.items[text.itemAt(at)];
      // A name closes what the preposition before it governs.
      if (item?.kind === 'PHRASE') prepositions.length = 0;
      else if (isPreposition(item)) prepositions.push(text.tokens[at]?.norm ?? '');
    }
    return prepositions.length > 1 ? 'several' : (prepositions[0] ?? null);
  },
  isBehindPreposition(text, noun) {
    const item = text.items[text.itemAt(noun)];
    return (item !== undefined && item.particle !== '') || isPreposition(text.items[text.itemAt(noun - 1)]);
  },
  ownersBefore: () => [],
  doersOfNoun(text, token, places) {
    const next = text.itemAt(token) + 1;
    return isBareName(text.items[next]) ? restOfGroup(places, next) : [];
  },
  doersBeside(text, token, places) {
    const at = text.itemAt(token);
    if (isBareName(text.items[at + 1])) return wholeGroup(places, at + 1);
    const name = text.items.slice(Math.max(0, at - DOER_REACH), at).findLastIndex(({ kind }) => kind === 'PHRASE' || kind === 'VERB');
    const back = Math.max(0, at - DOER_REACH) + name;
    return name >= 0 && text.items[back]?.kind === 'PHRASE' && places[back]?.slot === 'bare' ? wholeGroup(places, back) : [];
  },
  isPronoun: (token) => /^[وفبل]?ان(?:ها|هم|ه|هما)$/u.test(token.norm),
  calledBefore: () => [],
  standsApart: () => true,
  extent(text, { from, to }) {
    let end = to;
    while (end - to < LONGEST_PROPOSAL && !endsProposal(text, end)) end += 1;
    return { from, to: end };
  },
};

function endsProposal(text: TableText, at: number): boolean {
  const [token, item] = [text.tokens[at], text.items[text.itemAt(at)]];
  if (token === undefined || text.isBarrier(at) || token.pos === 'PUNCT') return true;
  return item?.kind === 'WORD' && item.word?.class === 'PREPOSITION' && item.word.slot !== 'about' && item.word.slot !== 'for';
}

function isPreposition(item: Item | undefined): boolean {
  return item?.kind === 'WORD' && item.word?.class === 'PREPOSITION' && !item.pronoun;
}

/** A name behind words with nothing written onto it that could govern it. */
function isBareName(item: Item | undefined): boolean {
  return item?.kind === 'PHRASE' && item.particle === '';
}

/** «للمفاوضات», «بالمقترح»: the preposition written onto a noun, if it is no letter of that. */
function particleOf(text: TableText, at: number): string {
  const token = text.tokens[at];
  const given = text.items[text.itemAt(at)]?.particle ?? '';
  const [plainest] = token?.segmentations ?? [];
  if (plainest?.particle === '' && !/^[وف]?(?:لل|بال)/u.test(token?.norm ?? '')) return '';
  const particle = given || (token?.segmentations.find((one) => one.stem.length >= SHORTEST_STEM && one.pronoun === '')?.particle ?? '');
  return particle === 'ك' ? '' : particle;
}
