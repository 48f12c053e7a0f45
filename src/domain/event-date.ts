export const DATE_PRECISIONS = ['DAY', 'WEEK', 'MONTH', 'YEAR', 'RANGE'] as const;

/** How exactly the text dates an event. RANGE: some days between two days ("for several days"). */
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** When an event took place: calendar days (`2025-05-11`) in the article's own time zone, both inclusive. */
export interface EventDate {
  readonly from: string;
  readonly to: string;
  readonly precision: DatePrecision;
}
