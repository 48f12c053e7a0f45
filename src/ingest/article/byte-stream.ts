import { WasitError } from '../../domain/errors.ts';

const NEWLINE = 0x0a;

/**
 * All bytes of a stream.
 * @throws WasitError BAD_INPUT as soon as there are more than the limit; the stream is closed then
 */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    parts.push(chunk);
  }
  return Buffer.concat(parts, size);
}

/** The first bytes of a stream (at least `length`, fewer only at its end), and the whole stream again. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    size += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* parts;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(parts, size), all: all() };
}

/** The lines of a stream without their ends; `null` for a line longer than the limit, which is passed over. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): Uint8Array | null => {
    const line = size > limit ? null : Buffer.concat(parts, size);
    parts = [];
    size = 0;
    return line;
  };
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

/**
 * The lines of a stream as text without their ends. A line ends at \n or \r\n alone: U+2028 and U+2029, at which Node's
 * readline ends one as well, may stand in JSON strings.
 */
export async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const line of byteLines(chunks, Number.POSITIVE_INFINITY)) yield decoder.decode(line ?? undefined).replace(/\r$/, '');
}

/** The failure that stands for "more bytes than the limit". */
export function tooLarge(limit: number): WasitError {
  return new WasitError('BAD_INPUT', `is larger than ${Math.round((limit / 1_048_576) * 10) / 10} MiB, the limit`);
}
