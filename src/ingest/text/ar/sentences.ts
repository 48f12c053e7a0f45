import type { Span } from '../../../domain/span.ts';

/** One full stop, question or exclamation mark ends a sentence; two or more dots are a pause, as headlines have it. */
const END = /(?<!\.)[.!?؟]+(?<!\.\.)["»”')\]]*(?=\s|$)|[\r\n]+/gu;

/** The sentences of a part of an Arabic text; offsets into `text`, white space at the edges left out. */
export function splitArabicSentences(text: string, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  const block = text.slice(start, end);
  let from = 0;
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
