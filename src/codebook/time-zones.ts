import { join } from 'node:path';
import { z } from 'zod';
import { WasitError } from '../domain/errors.ts';
import { fold } from '../domain/fold.ts';
import { loadJsonl } from './load-jsonl.ts';

const DATA = join(import.meta.dirname, 'data');

const timeZoneSchema = z.strictObject({
  /** IANA name or offset. */
  zone: z.string().min(1),
  /** What stands for the zone right behind a time: `EEST`, «غرينتش». */
  names: z.array(z.string().min(1)).min(1).optional(),
  /** What does so only as «بتوقيت القدس», "Jerusalem time": alone it is the place. */
  places: z.array(z.string().min(1)).min(1).optional(),
  source: z.string().min(1),
});

/** Names of time zones, folded (see `fold`), words parted by one space, with the IANA name or offset that each stands for. */
export interface TimeZones {
  readonly names: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
}

/**
 * Loads the names by which pages and feeds print the zone of a time. Names that stand for several zones are not among them.
 * @param data folder with `time-zones.jsonl`; the codebook's own by default
 * @throws WasitError BAD_INPUT naming file and line of bad entries, also where a zone does not exist or one name stands for two
 */
export function loadTimeZones(data: string = DATA): TimeZones {
  const names = new Map<string, string>();
  const places = new Map<string, string>();
  for (const { entry, at } of loadJsonl(join(data, 'time-zones.jsonl'), timeZoneSchema)) {
    if (!exists(entry.zone)) throw refused(`${at}: zone: «${entry.zone}» is neither an IANA name nor an offset such as +03:00`);
    add(names, entry.names, entry.zone, `${at}: names`);
    add(places, entry.places, entry.zone, `${at}: places`);
  }
  return { names, places };
}

function add(zones: Map<string, string>, written: readonly string[] = [], zone: string, at: string): void {
  for (const name of written) {
    const folded = fold(name);
    if ((zones.get(folded) ?? zone) !== zone) throw refused(`${at}: «${name}» is already the name of another zone`);
    zones.set(folded, zone);
  }
}

function exists(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function refused(reason: string): WasitError {
  return new WasitError('BAD_INPUT', `the codebook is not valid:\n${reason}`);
}
