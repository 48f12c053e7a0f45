import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCodebook } from '../../src/codebook/codebook.ts';
import { createReader, SAMPLES } from '../../src/commands/create-reader.ts';
import { loadConfig } from '../../src/config.ts';
import { unnamedKind } from '../../src/domain/unnamed.ts';
import { createToArticle } from '../../src/ingest/article/to-article.ts';

const codebook = loadCodebook();
const text = readFileSync(join(SAMPLES, '2025-05-11-direct-talks-page.ar.txt'), 'utf8');

/** Everything that a reader finds in the scraped page: who, and each piece of evidence in a line. */
async function read(extractor: 'auto' | 'rules') {
  const article = createToArticle(codebook)({ text }, { timeZone: 'UTC' });
  const { actors, events } = await createReader(loadConfig({ EXTRACTOR: extractor }), codebook).find(article, expect.fail);
  const lines = events.map((event) => {
    const pairs = event.pairs.map((pair) => pair.join('–')).join(' ');
    const chains = event.chains.map((chain) => chain.map(unnamedKind).join(' < ')).join(' | ');
    const { type, modality, mediators, channel, talksAct, issues, date, place } = event;
    return [
      type,
      modality,
      pairs,
      mediators.join('+'),
      channel,
      talksAct,
      issues.join('+'),
      `${date?.from}/${date?.to}`,
      place?.name,
      chains,
    ]
      .map((part) => part || '-')
      .join('; ');
  });
  return { actors: actors.map(({ id }) => unnamedKind(id)).sort(), lines };
}

const KNOWN = ['al-jazeera', 'axios', 'egypt', 'hamas', 'israel', 'kan', 'palestine', 'qatar', 'reuters', 'steve-witkoff', 'us-government'];

test('a model has read who deals with whom in it, how, about what and on whose word, and nothing else', async () => {
  const { actors, lines } = await read('auto');
  expect(actors.filter((id) => codebook.actors.actors.has(id))).toEqual(KNOWN);
  const direct = 'CONSULT; ASSERTED; hamas–us-government; -; DIRECT';
  const hub = 'CONSULT; ASSERTED; egypt–steve-witkoff israel–steve-witkoff qatar–steve-witkoff; -; -; HOLD_ROUND; prisoners';
  const through = 'CONSULT; ASSERTED; hamas–us-government; egypt+qatar; INDIRECT; HOLD_ROUND; prisoners';
  expect(lines).toEqual([
    `${direct}; HOLD_ROUND; aid+ceasefire; 2025-05-01/2025-05-11; -; -`,
    `${direct}; HOLD_ROUND; aid+ceasefire; 2025-05-01/2025-05-11; -; source.palestine | actor.media-sources`,
    `${direct}; HOLD_ROUND; aid+ceasefire; 2025-05-01/2025-05-11; -; reuters < kan < official.palestine`,
    `${direct}; PROGRESS; aid+ceasefire; 2025-05-11/2025-05-11; -; person.تامر-المسحال.journalist`,
    `${direct}; HOLD_ROUND; aid+ceasefire; 2025-05-01/2025-05-11; -; al-jazeera < senior-member.hamas`,
    `${through}; 2025-05-11/2025-05-11; -; -`,
    `${hub}; 2025-05-11/2025-05-11; -; axios < actor.informed-source`,
    `${through}; 2025-05-11/2025-05-11; -; axios < actor.informed-source`,
    `${hub}; 2025-05-11/2025-05-11; -; axios < actor.informed-source`,
  ]);
});

test('the rules read the same talks in it, and no clique, no aid given and nobody of the page around it', async () => {
  const { actors, lines } = await read('rules');
  expect(actors.filter((id) => codebook.actors.actors.has(id))).toEqual(KNOWN);
  const direct = 'CONSULT; ASSERTED; hamas–us-government; -; DIRECT; HOLD_ROUND; aid+ceasefire; 2025-05-11/2025-05-11; -';
  expect(lines).toEqual([
    `${direct}; -`,
    `${direct}; source.palestine`,
    `${direct}; -`,
    `${direct}; reuters < kan < official.palestine`,
    'CONSULT; ASSERTED; -; -; DIRECT; PROGRESS; -; 2025-05-10/2025-05-11; -; person.تامر-المسحال.journalist',
    'CONSULT; ASSERTED; hamas–us-government; -; -; HOLD_ROUND; aid+ceasefire; 2025-05-04/2025-05-11; Gaza Strip; al-jazeera < senior-member.hamas',
    'CONSULT; ASSERTED; egypt–steve-witkoff israel–steve-witkoff qatar–steve-witkoff; -; -; HOLD_ROUND; -; 2025-05-11/2025-05-11; -; axios < source.unnamed',
    'CONSULT; ASSERTED; hamas–steve-witkoff; egypt+qatar; -; -; -; 2025-05-11/2025-05-11; -; axios < source.unnamed',
  ]);
});
