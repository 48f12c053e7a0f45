import { Temporal } from 'temporal-polyfill/full';

const HOUR = 3_600_000;
/** Local days end up to so many hours before and after the day of UTC. */
const [WEST, EAST] = [12, 14];
/** Offsets are whole quarters of an hour; what is printed is minutes old at most. */
const QUARTER = 15 * 60_000;

/** Whether a time of the form of `PrintedDate.value` says its offset. */
export function hasOffset(value: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(value.slice(10));
}

/** Whether it says UTC, as programs do that do not know where the reader is, or where the outlet is. */
export function isUtc(value: string): boolean {
  return /(?:Z|[+-]00:00)$/.test(value.slice(10));
}

/** Whether two dates can be of the same day: a day without offset may be the local day of a time in UTC. */
export function canBeSameDay(one: string, other: string): boolean {
  if (one.slice(0, 10) === other.slice(0, 10)) return true;
  if (hasOffset(one) && hasOffset(other)) return Math.abs(Date.parse(one) - Date.parse(other)) < HOUR;
  return isUtc(one) ? isLocalDay(other, one) : isUtc(other) && isLocalDay(one, other);
}

function isLocalDay(day: string, instant: string): boolean {
  const local = (hours: number) => new Date(Date.parse(instant) + hours * HOUR).toISOString().slice(0, 10);
  return day.slice(0, 10) === local(-WEST) || day.slice(0, 10) === local(EAST);
}

/**
 * A time in UTC as local time: by what else tells the same publication with an offset; by the zone, if it is known; by a
 * printed local time, whose difference is the offset; by a printed local day, with the least offset that leads to it.
 * @param utc of the form of `PrintedDate.value`, as are the others
 * @returns RFC 3339; `null` where nothing tells more than UTC
 */
export function asLocalTime(utc: string, others: readonly string[], zone: string | null): string | null {
  const moment = Date.parse(utc);
  const zoned = others.find((other) => hasOffset(other) && !isUtc(other) && Math.abs(Date.parse(other) - moment) < QUARTER);
  if (zoned !== undefined) return inZone(moment, zoned.slice(-6));
  if (zone !== null) return inZone(moment, zone);
  const timed = others.filter((other) => !hasOffset(other) && other.includes('T'));
  for (const local of timed) {
    const difference = Date.parse(`${local}Z`) - moment;
    const offset = Math.round(difference / QUARTER) * QUARTER;
    if (offset !== 0 && Math.abs(difference - offset) < 60_000 && offset >= -WEST * HOUR && offset <= EAST * HOUR) {
      return inZone(moment, offsetOf(offset / 60_000));
    }
  }
  const days = others.filter((other) => !hasOffset(other)).map((other) => other.slice(0, 10));
  if (days.length === 0 || days.includes(utc.slice(0, 10))) return null;
  const midnight = Date.parse(`${days[0]}T00:00:00Z`);
  // To the day before its last hour, to the day after its first.
  const least = midnight < moment ? Math.floor((midnight + 24 * HOUR - 1 - moment) / HOUR) : Math.ceil((midnight - moment) / HOUR);
  return inZone(moment, offsetOf(least * 60));
}

function inZone(moment: number, zone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  return zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' }).replace(/\+00:00$/, 'Z');
}

function offsetOf(minutes: number): string {
  const digits = (number: number) => String(number).padStart(2, '0');
  const distance = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(distance / 60))}:${digits(distance % 60)}`;
}
