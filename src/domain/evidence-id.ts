import { createHash } from 'node:crypto';
import type { Evidence } from './event.ts';
import { unnamedKind } from './unnamed.ts';

/** What the id of a piece of evidence follows from, beside its article. */
export type EvidenceKey = Pick<Evidence, 'type' | 'modality' | 'initiators' | 'recipients' | 'mediators' | 'sentence' | 'trigger'>;

/** The id of a piece of evidence: the same for the same article (by id), sentence and coding, whatever read it. */
export function evidenceId(article: string, { type, modality, initiators, recipients, mediators, sentence, trigger }: EvidenceKey): string {
  const [from, to, via] = [initiators, recipients, mediators].map((ids) => ids.map(unnamedKind));
  const key = [article, sentence.start, trigger.start, type, modality, from, to, via].join('|');
  return `e${createHash('sha256').update(key).digest('hex').slice(0, 20)}`;
}
