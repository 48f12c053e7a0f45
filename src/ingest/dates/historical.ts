/** Told more than about three months after the fact, an event is background (the design's convention). */
export const HISTORICAL_DAYS = 92;
/** What has added up since more than a year before publication is background, too. */
export const LONG_SINCE_DAYS = 365;

const MILLISECONDS_A_DAY = 86_400_000;

/** Days from one ISO date to another; negative if the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
}
