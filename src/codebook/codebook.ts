import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventType } from '../domain/event.ts';
import type { Language } from '../domain/language.ts';
import type { TalksAct } from '../domain/talks.ts';
import type { ActorBook } from './actors/actor-book.ts';
import { loadActors } from './actors/load-actors.ts';
import { type ConfidenceWeights, loadConfidence } from './confidence.ts';
import { type AreAtConflict, loadConflicts } from './conflicts.ts';
import { type Issue, loadIssues } from './issues.ts';
import { type Lexicon, loadLexicon } from './lexicon/load-lexicon.ts';
import { loadHijriMonths, loadMonths, type Months } from './months.ts';
import { type EventTypeEntry, loadContexts, loadEventModes, loadEventTypes } from './ontology.ts';
import { loadPageFurniture, type PageFurniture } from './page-furniture.ts';
import { loadTalksActs, type TalksActEntry } from './talks-acts.ts';
import { loadTimeZones, type TimeZones } from './time-zones.ts';

const DATA = join(import.meta.dirname, 'data');

/** All political and linguistic knowledge, loaded from data files and checked. */
export interface Codebook {
  /** Changes whenever any entry changes: 12 hex digits of SHA-256 over the data files and the gazetteer's cities. */
  readonly version: string;
  readonly actors: ActorBook;
  readonly lexicons: Readonly<Record<Language, Lexicon>>;
  readonly eventTypes: ReadonlyMap<EventType, EventTypeEntry>;
  readonly eventModes: ReadonlyMap<EventType, ReadonlySet<string>>;
  readonly contexts: ReadonlySet<string>;
  readonly talksActs: ReadonlyMap<TalksAct, TalksActEntry>;
  /** What is negotiated, by id. */
  readonly issues: ReadonlyMap<string, Issue>;
  readonly areAtConflict: AreAtConflict;
  readonly months: Months;
  readonly hijriMonths: Months;
  readonly timeZones: TimeZones;
  readonly confidence: ConfidenceWeights;
  readonly furniture: readonly PageFurniture[];
}

/**
 * Loads the codebook.
 * @throws WasitError BAD_INPUT that names file, line and field of bad entries.
 */
export function loadCodebook(data: string = DATA): Codebook {
  const actors = loadActors(data);
  return {
    version: versionOf(data, actors),
    actors,
    lexicons: { ar: loadLexicon(data, 'ar'), en: loadLexicon(data, 'en') },
    eventTypes: loadEventTypes(data),
    eventModes: loadEventModes(data),
    contexts: loadContexts(data),
    talksActs: loadTalksActs(data),
    issues: loadIssues(data),
    areAtConflict: loadConflicts(data, actors),
    months: loadMonths(data),
    hijriMonths: loadHijriMonths(data),
    timeZones: loadTimeZones(data),
    confidence: loadConfidence(data),
    furniture: loadPageFurniture(data),
  };
}

function versionOf(data: string, { cities }: ActorBook): string {
  const hash = createHash('sha256').update(JSON.stringify([...cities]));
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.jsonl'));
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(data, file)));
  return hash.digest('hex').slice(0, 12);
}
