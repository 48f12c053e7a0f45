import { join } from 'node:path';
import { z } from 'zod';
import { WasitError } from '../domain/errors.ts';
import { fold } from '../domain/fold.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { loadJsonl } from './load-jsonl.ts';

const DATA = join(import.meta.dirname, 'data');

const monthSchema = z.strictObject({
  month: z.number().int().min(1).max(12),
  language: z.enum(LANGUAGES),
  names: z.array(z.string().min(1)).min(1),
  source: z.string().min(1),
});

/** Month names, folded (see `fold`), words parted by one space, with the month's number from 1 to 12. */
export type Months = ReadonlyMap<string, number>;

/**
 * Loads the names of the months, all traditions together («أيار», «مايو» and «ماي» are 5).
 * @param data folder with `months.jsonl`; the codebook's own by default
 * @param language names of this language only; all by default
 * @throws WasitError BAD_INPUT naming file and line of bad entries, also where one name stands for two months
 */
export function loadMonths(data: string = DATA, language?: Language): Months {
  return load(join(data, 'months.jsonl'), language);
}

/** Loads the names of the months of the Hijri calendar, from Muharram, 1, to Dhu al-Hijjah, 12; otherwise as `loadMonths`. */
export function loadHijriMonths(data: string = DATA): Months {
  return load(join(data, 'hijri-months.jsonl'), undefined);
}

function load(file: string, language: Language | undefined): Months {
  const months = new Map<string, number>();
  for (const { entry, at } of loadJsonl(file, monthSchema)) {
    if (language !== undefined && entry.language !== language) continue;
    for (const name of entry.names) {
      const folded = fold(name);
      if ((months.get(folded) ?? entry.month) !== entry.month) {
        throw new WasitError('BAD_INPUT', `the codebook is not valid:\n${at}: names: «${name}» is already the name of another month`);
      }
      months.set(folded, entry.month);
    }
  }
  return months;
}
