import type { Span } from '../../domain/span.ts';

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Space (also no-break) and the invisible marks that editors leave at the ends of lines. */
const EDGE = /^[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+|[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+$/gu;
const BULLET = /^[-–—•*·▪►■●◆▶✓]+\s+/u;

/** Longest line of a text that was wrapped by hand or by a mail program. */
const WRAP_LIMIT = 100;
/** A wrapped line is at least this full: only the next word did not fit. */
const WRAP_FULLNESS = 0.7;
const SENTENCE_END = /[.!?؟:]["'»”’)\]]*$/u;

/**
 * The lines of a text that are not blank, without the space and bullets around them. Lines that were only wrapped at a
 * column, with blank lines between the paragraphs, count as one.
 */
export function splitLines(text: string): readonly Span[] {
  const groups: Span[][] = [[]];
  let from = 0;
  for (const { start, end } of [...breaks(text), { start: text.length, end: text.length }]) {
    const line = trim(text, from, start);
    if (line.start < line.end) groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length !== 0) groups.push([]);
    from = end;
  }
  const lines = isWrapped(text, groups) ? groups.flatMap(join) : groups.flat();
  return lines.map((line) => withoutBullet(text, line));
}

function breaks(text: string): readonly Span[] {
  return Array.from(text.matchAll(BREAK), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

function trim(text: string, start: number, end: number): Span {
  const line = text.slice(start, end);
  const kept = line.replace(EDGE, '');
  const lead = kept === '' ? 0 : line.indexOf(kept);
  return { start: start + lead, end: start + lead + kept.length };
}

function withoutBullet(text: string, { start, end }: Span): Span {
  const bullet = BULLET.exec(text.slice(start, end))?.[0] ?? '';
  return { start: start + bullet.length, end };
}

function join(group: readonly Span[]): readonly Span[] {
  const [first, last] = [group[0], group.at(-1)];
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

function isWrapped(text: string, groups: readonly (readonly Span[])[]): boolean {
  const all = groups.flat();
  const longest = Math.max(...all.map(({ start, end }) => end - start));
  const broken = groups.flatMap((group) => group.slice(0, -1));
  if (longest > WRAP_LIMIT || broken.length < 3 || groups.length < 2) return false;
  const full = broken.filter(({ start, end }) => end - start >= longest * WRAP_FULLNESS);
  const open = broken.filter(({ start, end }) => !SENTENCE_END.test(text.slice(start, end)));
  return full.length >= broken.length * 0.9 && open.length >= broken.length * 0.6;
}
