import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import type { CodedEvent } from '../ingest/events/assemble/assembled-event.ts';
import type { DraftPhrase, EventDraft } from '../ingest/events/event-draft.ts';
import type { Drop, FoundEvents } from '../ingest/events/event-finder.ts';
import type { NamedText } from '../ingest/events/steps.ts';
import type { WordClass } from '../ingest/lexicon/word-classes.ts';
import type { NamedSentence } from '../ingest/names/name-article.ts';
import type { NounPhrase } from '../ingest/names/noun-phrase.ts';
import type { Token } from '../ingest/text/token.ts';
import { columns } from './columns.ts';

/** Ways to take a word apart that are shown. */
const SEGMENTATIONS_SHOWN = 3;

/**
 * How an article was read, as plain text for developers: sentence by sentence its tokens, the phrases that name somebody, the
 * drafts of events, what was left out and why, and the events that came of it. Ends with a line break.
 */
export function explainArticle({ article, sentences }: NamedText, found: FoundEvents, events: readonly CodedEvent[]): string {
  const { text, language, publishedAt } = article;
  const lines = [`article ${article.id}: ${language}, ${publishedAt === null ? 'no time of publication' : `published ${publishedAt}`}`];
  for (const [index, named] of sentences.entries()) {
    const { sentence } = named;
    const within = ({ start }: Span) => sentence.start <= start && start < sentence.end;
    lines.push(
      '',
      `${sentence.headline ? 'headline' : 'sentence'} ${index + 1}, ${sentence.start}–${sentence.end}`,
      oneLine(text, sentence),
      ...section(
        'tokens',
        columns(
          sentence.tokens.map((token, at) => tokenRow(token, at, named.classes[at] ?? null)),
          '    ',
        ),
      ),
      ...section(
        'phrases',
        columns(
          named.phrases.map((phrase) => phraseRow(phrase, named, text)),
          '    ',
        ),
      ),
      ...section(
        'drafts',
        found.drafts.filter((draft) => draft.evidence[0].sentence === named).flatMap((draft) => draftLines(draft, text)),
      ),
      ...section(
        'left out',
        columns(
          found.dropped.filter(({ trigger }) => trigger !== null && within(trigger)).map((drop) => dropRow(drop, text)),
          '    ',
        ),
      ),
      ...section(
        'events',
        events.filter((event) => within(event.sentence)).flatMap((event) => eventLines(event, article)),
      ),
    );
  }
  const nowhere = found.dropped.filter(({ trigger }) => trigger === null);
  if (nowhere.length > 0)
    lines.push(
      '',
      ...section(
        'left out, of no sentence',
        columns(
          nowhere.map((drop) => dropRow(drop, text)),
          '    ',
        ),
      ),
    );
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines];
}

function tokenRow({ text, pos, norm, lemma, segmentations }: Token, at: number, wordClass: WordClass | null): readonly string[] {
  const apart = segmentations
    .slice(0, SEGMENTATIONS_SHOWN)
    .map(({ conjunction, particle, definite, stem, pronoun }) =>
      [conjunction ? 'and' : '', particle, definite ? 'the' : '', stem, pronoun].filter((part) => part !== '').join('+'),
    );
  const word = wordClass === null ? '' : `${wordClass.word.class}${wordClass.length > 1 ? ` (${wordClass.length} words)` : ''}`;
  return [String(at).padStart(2), text, pos, lemma === norm ? apart.join(' | ') : lemma, word];
}

function phraseRow(
  { from, to, actors, place, adjective, particle }: NounPhrase,
  { sentence }: NamedSentence,
  text: string,
): readonly string[] {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  const words = first === undefined || last === undefined ? '' : oneLine(text, { start: first.start, end: last.end });
  const who = place === null ? actors.join(', ') : `place ${place.id}`;
  const marks = [adjective ? 'describes a noun' : '', particle === '' ? '' : `after ${particle}`].filter(Boolean).join(', ');
  return [`${from}–${to - 1}`, words, who, marks];
}

function draftLines(draft: EventDraft, text: string): readonly string[] {
  const list = (phrases: readonly DraftPhrase[]) => phrases.map((phrase) => phraseText(phrase, text)).join('; ');
  const { talksAct, channel, mode, contexts, issues, date, place, proposal, pairs } = draft;
  const fields: readonly (readonly [string, string])[] = [
    [draft.mutual ? 'together' : 'initiators', list(draft.initiators)],
    ['recipients', list(draft.recipients)],
    ['pairs', pairs?.map((pair) => list(pair)).join(' | ') ?? ''],
    [
      'third parties',
      draft.thirdParties.map(({ phrase, roles, lead }) => `${list([phrase])} ${roles.join(', ')}${lead ? ' (lead)' : ''}`).join('; '),
    ],
    ['cited', draft.evidence.flatMap(({ chains }) => chains.map((chain) => chain.map((one) => list([one])).join(' ← '))).join(' | ')],
    ['at the table', [talksAct, channel, ...issues].filter((one) => one !== null).join(', ')],
    ['proposal', proposal === null ? '' : `${proposal.words} (${list(proposal.by)})`],
    ['coding', [mode, ...contexts].filter((one) => one !== null).join(', ')],
    ['date', date === null ? '' : `${date.from}..${date.to} ${date.precision}`],
    ['place', place === null ? '' : place.name],
    ['clues', draft.clues.join(', ')],
  ];
  return [
    `    ${draft.type} ${draft.modality} «${oneLine(text, draft.evidence[0].trigger)}» found by ${draft.foundBy}`,
    ...columns(
      fields.filter(([, value]) => value !== ''),
      '      ',
    ),
  ];
}

function phraseText({ actors, span, people }: DraftPhrase, text: string): string {
  const words = span === null ? 'not in words' : `«${oneLine(text, span)}»`;
  return `${actors.join(', ')} ${people ? `people of ${words}` : words}`;
}

function dropRow({ foundBy, trigger, reason }: Drop, text: string): readonly string[] {
  return [foundBy, trigger === null ? '' : `«${oneLine(text, trigger)}»`, reason];
}

function eventLines(event: CodedEvent, { text }: Article): readonly string[] {
  const { type, modality, relation, trigger, initiators, recipients, pairs, chains, date, place, confidence, cameo } = event;
  const fields: readonly (readonly [string, string])[] = [
    ['initiators', initiators.join(', ')],
    ['recipients', recipients.join(', ')],
    ['pairs', pairs.map((pair) => pair.join(' – ')).join(', ')],
    ['third parties', event.thirdParties.map(({ actor, roles }) => `${actor} ${roles.join(', ')}`).join('; ')],
    ['cited', chains.map((chain) => chain.join(' ← ')).join(' | ')],
    ['date', date === null ? 'none' : `${date.from}..${date.to} ${date.precision}`],
    ['place', place === null ? '' : `${place.name} ${place.country ?? ''}`.trim()],
    ['confidence', String(confidence)],
  ];
  return [
    `    ${type} ${modality} ${relation ?? 'no relation'} ${cameo} «${oneLine(text, trigger)}» ${event.id}`,
    ...columns(
      fields.filter(([, value]) => value !== ''),
      '      ',
    ),
  ];
}

function oneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}
