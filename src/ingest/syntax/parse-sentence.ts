import type { Language } from '../../domain/language.ts';
import type { FoundDate } from '../dates/found-date.ts';
import type { NamedSentence } from '../names/name-article.ts';
import { ARABIC } from './ar/grammar.ts';
import { ENGLISH } from './en/grammar.ts';
import type { Grammar, Layout } from './grammar.ts';
import type { Item } from './item.ts';
import type { SyntaxContext } from './syntax-context.ts';

const GRAMMARS: Readonly<Record<Language, Grammar>> = { ar: ARABIC, en: ENGLISH };

/** A sentence as a row of items, with the places of its phrases and the arguments of its verbs. */
export interface ParsedSentence extends Layout {
  readonly items: readonly Item[];
}

/** Parses a sentence by the grammar of its language. */
export function parseSentence(named: NamedSentence, dates: readonly FoundDate[], context: SyntaxContext): ParsedSentence {
  const grammar = GRAMMARS[context.language];
  const items = grammar.items(named, dates, context);
  return { items, ...grammar.layOut(items, named, context) };
}
