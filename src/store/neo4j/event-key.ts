const DAY_LENGTH = '2025-05-11'.length;

/** The key of a day of a group of evidence (`shortKey` of `eventGroup`), which may have several events. */
export const dayKey = (group: string, day: string): string => `${group}|${day}`;

/** The key of an event: that of its day, and which of the day's events it is where it is not the first. */
export const eventKey = (day: string, slot: number): string => (slot === 0 ? day : `${day}|${slot}`);

/** The key of an event's day. */
export const dayOf = (event: string): string => event.slice(0, event.indexOf('|') + 1 + DAY_LENGTH);
