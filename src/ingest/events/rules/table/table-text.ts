import type { TableIndex, TableNounWord } from '../../../lexicon/table-index.ts';
import type { WordClass } from '../../../lexicon/word-classes.ts';
import type { NamedSentence } from '../../../names/name-article.ts';
import { endsClause } from '../../../syntax/boundaries.ts';
import type { Item } from '../../../syntax/item.ts';
import type { Token } from '../../../text/token.ts';
import type { TableGrammar } from './table-grammar.ts';

/** A noun of the table where a sentence has it. */
export interface FoundNoun extends TableNounWord {
  /** Tokens, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Classes of people, whose nouns are part of the actor's name ("the Israeli delegation", «الوسيط القطري»). */
const PEOPLE: ReadonlySet<string> = new Set(['DELEGATION', 'MEDIATION']);
const OFFERED: ReadonlySet<string> = new Set(['TALKS', 'MEDIATION']);
const OFFERED_REACH = 2;
const PART_REACH = 3;
const LONGEST_EXPRESSION = 4;

/** Whether a noun is one of people. */
export function isPeople(noun: FoundNoun): boolean {
  return PEOPLE.has(noun.class);
}

/** A sentence as the reading of talks sees it. */
export class TableText {
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  readonly classes: readonly (WordClass | null)[];
  readonly index: TableIndex;
  readonly grammar: TableGrammar;
  /** For each token its item. */
  #itemOf: readonly number[] | undefined;
  #rows: readonly (readonly Token[])[] | undefined;
  #nouns: readonly FoundNoun[] | undefined;
  #words: ReadonlySet<string> | undefined;
  #speaksOfTalks = false;
  #all: readonly FoundNoun[] = [];

  constructor({ sentence, classes }: NamedSentence, items: readonly Item[], index: TableIndex, grammar: TableGrammar) {
    this.tokens = sentence.tokens;
    this.classes = classes;
    this.items = items;
    this.index = index;
    this.grammar = grammar;
  }

  /** Its words in the forms in which they are looked up. */
  get rows(): readonly (readonly Token[])[] {
    this.#rows ??= this.grammar.rows(this.tokens);
    return this.#rows;
  }

  /** The nouns of the table that one is made up with: "a round of talks", «جولة المفاوضات», "ceasefire talks". */
  partsOf(noun: FoundNoun): readonly FoundNoun[] {
    return this.#all.filter(
      (one) => one !== noun && !one.verb && (one.from >= noun.to ? one.from - noun.to <= PART_REACH : noun.from === one.to),
    );
  }

  /** Whether it names talks or who holds them, so that a gathering that it names is one of them. */
  get speaksOfTalks(): boolean {
    return this.nouns.length > 0 && this.#speaksOfTalks;
  }

  /** Whether it names somebody between whom, or through whom, something is done. */
  get speaksOfSides(): boolean {
    return this.items.some((item) => item.kind === 'WORD' && (item.word?.slot === 'between' || item.word?.slot === 'through'));
  }

  itemAt(token: number): number {
    this.#itemOf ??= this.items.flatMap((item, at) => Array.from({ length: item.to - item.from }, () => at));
    return this.#itemOf[token] ?? -1;
  }

  /** The nouns of the table, each the head of its compound: the last in English ("ceasefire talks"), the first in Arabic. */
  get nouns(): readonly FoundNoun[] {
    this.#nouns ??= this.#findNouns();
    return this.#nouns;
  }

  #findNouns(): readonly FoundNoun[] {
    const found: FoundNoun[] = [];
    for (let at = 0; at < this.tokens.length; at += 1) {
      const item = this.items[this.itemAt(at)];
      const match = this.index.nouns.match(this.tokens, at, ({ verb }, first) => (verb ? !first.definite : first.particle !== 'س'));
      const value = match?.values.find((one) => this.grammar.standsAs(one, at, match.length, this.tokens));
      if (match === null || value === undefined) continue;
      if (item?.kind === 'PHRASE' && !PEOPLE.has(value.class)) continue;
      found.push({ ...value, from: at, to: at + match.length });
      at += match.length - 1;
    }
    this.#all = found;
    this.#speaksOfTalks = found.some((one) => one.class === 'TALKS' || one.class === 'DELEGATION');
    return found.filter((one, at) => {
      // "an offer of mediation", «عرض الوساطة»: what is offered counts.
      const next = found[at + 1];
      if (one.class === 'PROPOSAL' && next !== undefined && OFFERED.has(next.class) && next.from - one.to <= OFFERED_REACH) return false;
      const before = found[at - 1];
      if (before?.class === 'PROPOSAL' && OFFERED.has(one.class)) return true;
      return this.grammar.isHead(one, before, next, this.tokens);
    });
  }

  /** Whether the sentence has a word or expression, in whatever form. */
  has(expression: string): boolean {
    this.#words ??= this.#collectWords();
    return this.#words.has(this.index.words(expression).join(' '));
  }

  #collectWords(): ReadonlySet<string> {
    const words = new Set<string>();
    for (const [at, token] of this.tokens.entries()) {
      words.add(token.lemma);
      const firsts = [token.norm, ...token.segmentations.flatMap(({ stem, definite }) => (definite ? [stem, `ال${stem}`] : [stem]))];
      let rest = '';
      for (let length = 1; length <= LONGEST_EXPRESSION; length += 1) {
        for (const first of firsts) words.add(first + rest);
        const next = this.tokens[at + length];
        if (next === undefined) break;
        rest += ` ${next.norm}`;
      }
    }
    return words;
  }

  /** Whether another clause begins at a token, or a verb stands there that is not one of these. */
  isBarrier(token: number): boolean {
    const item = this.items[this.itemAt(token)];
    return item === undefined || endsClause(item);
  }
}
