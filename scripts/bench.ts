import { readdirSync } from 'node:fs';
import { benchExtraction } from './bench/extraction.ts';
import { benchNames } from './bench/names.ts';

// Medians, and ratios to a baseline measured in the same run. Nothing is asserted: the figures are for reading.
await benchExtraction(readdirSync(new URL('../samples/', import.meta.url)).sort());
await benchNames();
