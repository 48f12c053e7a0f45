import type { Mention } from '../../domain/actor.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Run } from './database.ts';
import { type ArticleNode, type EvidenceNode, toArticle, toEvidence } from './from-graph.ts';
import { inBatches } from './in-batches.ts';
import type { DatedReading } from './write-readings.ts';

interface Loaded {
  readonly article: ArticleNode;
  readonly records: readonly string[];
  readonly mentions: readonly MentionsOfActor[];
  readonly evidence: readonly EvidenceNode[];
}

/** A `[:MENTIONS]` relationship. */
export interface MentionsOfActor {
  readonly actor: string;
  readonly positions: readonly number[];
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Puts articles' current readings together again, exactly as they were written. Unknown ids are left out. */
export async function currentReadings(run: Run, articles: readonly string[]): Promise<readonly DatedReading[]> {
  const loaded = await inBatches<Loaded>(
    run,
    articles,
    `UNWIND $rows AS id
     MATCH (article:Article {id: id})
     RETURN article,
       COLLECT { MATCH (article)-[:DESCRIBES]->(record:ActorRecord) RETURN record.record } AS records,
       COLLECT { MATCH (article)-[mentions:MENTIONS]->(actor:Actor) RETURN mentions {.*, actor: actor.id} } AS mentions,
       COLLECT { MATCH (article)<-[:STATED_IN]-(piece:Evidence) RETURN piece {.*, words: null} ORDER BY piece.position } AS evidence`,
  );
  return loaded.map(({ article, records, mentions, evidence }) => {
    const { publisherActor, extractor, codebook, ...text } = toArticle(article);
    const reading: Reading = {
      article: text,
      actors: records.map((record) => JSON.parse(record)).sort((a, b) => (a.id < b.id ? -1 : 1)),
      mentions: inTextOrder(mentions),
      evidence: evidence.map(toEvidence),
      publisherActor,
      extractor,
      codebook,
    };
    return { reading, fingerprint: article.fingerprint, believedFrom: article.believedFrom };
  });
}

/** The mentions of one article, as its reading listed them. */
export function inTextOrder(byActor: readonly MentionsOfActor[]): readonly Mention[] {
  return byActor
    .flatMap(({ actor, positions, texts, starts, ends }) =>
      positions.map((position, index) => ({
        position,
        mention: { actor, text: texts[index] ?? '', start: starts[index] ?? 0, end: ends[index] ?? 0 },
      })),
    )
    .sort((a, b) => a.position - b.position)
    .map(({ mention }) => mention);
}
