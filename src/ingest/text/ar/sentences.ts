import type { Span } from '../../../domain/span.ts';

/** One full stop, question or exclamation mark ends a sentence; two or more dots are a pause, as headlines have it. */
const END = /(?<!\.)[.!?؟]+(?<!\.\.)["»”')\]]*(?=\s|$)|[\r\n]+/gu;

/** «القاهرة (رويترز) - », «دبي، الإمارات العربية المتحدة (CNN) -- », «الدوحة – »: where a report was filed, and by whom. */
const DATELINE =
  /^(?:[\p{L}\p{M}\d][\p{L}\p{M}\d\s،,/]{1,60}\([^)]{2,30}\)\s*[-–—]+|\p{L}{3,}(?:\s\p{L}+){0,2}\s+[-–—]+)\s+(?!ال(?:ذي|تي|ذين)\s)(?=\S)/u;

/** The sentences of a part of an Arabic text; offsets into `text`, white space at the edges and the dateline left out. */
export function splitArabicSentences(text: string, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  const block = text.slice(start, end);
  let from = DATELINE.exec(block)?.[0].length ?? 0;
  const push = (to: number) => {
    const raw = block.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const at = start + from + raw.indexOf(trimmed);
      spans.push({ start: at, end: at + trimmed.length });
    }
    from = to;
  };
  for (const match of block.matchAll(END)) {
    const initial = match[0] === '.' && /(?:^|[\s(.])\p{L}$/u.test(block.slice(from, match.index));
    if (!initial) push(match.index + match[0].length);
  }
  push(block.length);
  return spans;
}
