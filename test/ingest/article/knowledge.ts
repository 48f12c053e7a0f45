import { loadHijriMonths, loadMonths } from '../../../src/codebook/months.ts';
import { loadPageFurniture } from '../../../src/codebook/page-furniture.ts';
import { loadTimeZones } from '../../../src/codebook/time-zones.ts';

/** The codebook's own data, loaded once a test file. */
export const knowledge = {
  months: loadMonths(),
  hijriMonths: loadHijriMonths(),
  timeZones: loadTimeZones(),
  furniture: loadPageFurniture(),
};
