import { loadMonths } from '../../../src/codebook/months.ts';
import { loadPageFurniture } from '../../../src/codebook/page-furniture.ts';

/** The codebook's own data, loaded once a test file. */
export const knowledge = { months: loadMonths(), furniture: loadPageFurniture() };
