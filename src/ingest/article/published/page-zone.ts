import type { TimeZones } from '../../../codebook/time-zones.ts';
import { fold } from '../../../domain/fold.ts';

/** Where the scripts of a page hold the zone of the site: `"timezone":"Asia\/Amman"`, `"timeZone":{"short":"ET"`. */
const IN_SCRIPT =
  /\btime_?zone(?:_?(?:string|id|name))?["']?\s*[:=]\s*(?:\{\s*"(?:short|name|id|string)"\s*:\s*)?["']([\w+/\\-]{2,40})["']/i;

/** What a page calls the time zone of its site, for its scripts; `null` for none. */
export function statedZone(html: string): string | null {
  return IN_SCRIPT.exec(html)?.[1]?.replaceAll('\\', '') ?? null;
}

/** The IANA name or offset for what a page calls its zone; `null` for UTC, which servers run on, and for what is no zone. */
export function zoneNamed(stated: string | null | undefined, { names }: TimeZones): string | null {
  if (stated === null || stated === undefined) return null;
  const zone = stated.includes('/') ? stated : names.get(fold(stated));
  return zone === undefined || zone === 'UTC' || !exists(zone) ? null : zone;
}

function exists(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
