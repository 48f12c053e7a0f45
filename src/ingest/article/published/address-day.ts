/** A day in the path of an address: `/2025/05/12/`, `/2025-05-12/`, `/20250512/`, `-20250512`, `/2025/may/12/`. */
const DAY = /(?:^|[/_-])((?:19|20)\d\d)([/-]?)(0?[1-9]|1[0-2]|[a-z]{3})\2([12]\d|3[01]|0?[1-9])(?=[/_.-]|$)/i;
/** Where addresses write the month as a word, it is the first letters of the English name. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that a web address names, as `2025-05-12`; `null` if it names none. */
export function dayInAddress(address: string): string | null {
  const path = URL.parse(address)?.pathname;
  const [, year, separator, month = '', day = ''] = DAY.exec(path ?? '') ?? [];
  if (year === undefined || (separator === '' && (month.length !== 2 || day.length !== 2))) return null;
  const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? null : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
