import { readdirSync } from 'node:fs';
import { Command } from 'commander';
import { benchExtraction } from './bench/extraction.ts';
import { benchNames } from './bench/names.ts';
import { benchStore } from './bench/store.ts';

// Medians, and ratios to a baseline measured in the same run. Nothing is asserted: the figures are for reading.
const program = new Command('bench')
  .description('Measures extraction, look-up of names, and the SQLite store.')
  .option('--events <count>', 'events in the large graph', (value) => Number.parseInt(value, 10), 100_000)
  .option('--only <part>', 'extraction, names or store')
  .parse();
const { events, only } = program.opts<{ events: number; only?: string }>();

if (only === undefined || only === 'extraction') await benchExtraction(readdirSync(new URL('../samples/', import.meta.url)).sort());
if (only === undefined || only === 'names') await benchNames();
if (only === undefined || only === 'store') await benchStore(events);
