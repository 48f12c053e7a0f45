import { isUtf8 } from 'node:buffer';
import sniff from 'html-encoding-sniffer';
import { WasitError } from '../../domain/errors.ts';

/** How a document can declare its encoding: as HTML, as XML, or not at all. */
export type Markup = 'html' | 'xml' | 'none';

/** Where nothing is declared and the bytes are not UTF-8: the code page of old Arabic pages and files, which also has the signs of the Western one. */
const FALLBACK = 'windows-1256';
/** In these, text can look like UTF-8 byte by byte. */
const NEVER_UTF8 = /^(?:utf-16|iso-2022)/i;
/** Of what is written in several bytes, so much may be damaged in a document that is UTF-8 all the same. */
const DAMAGED_SHARE = 0.1;

/**
 * Decodes a document: by its byte-order mark; what is valid UTF-8 as UTF-8, whatever it declares (pages are moved to UTF-8
 * and keep their old declaration); what is UTF-8 but for damaged bytes as UTF-8, each of them a replacement character; anything
 * else by its declaration (HTTP, `meta`, XML declaration), else as windows-1256. A byte-order mark is not part of the text.
 * @param charset as HTTP gave it
 * @throws WasitError BAD_INPUT for bytes that are no text
 */
export function decode(bytes: Uint8Array, markup: Markup, charset: string | null = null): string {
  const transport = charset === null ? {} : { transportLayerEncodingLabel: charset };
  const declared = sniff(markup === 'none' ? bytes.subarray(0, 3) : bytes, {
    xml: markup === 'xml',
    defaultEncoding: 'UTF-8',
    ...transport,
  });
  const text = decodeAs(encodingOf(bytes, declared), bytes);
  if (text.includes('\0')) throw new WasitError('BAD_INPUT', 'is not text; right are text, HTML, JSON and feeds');
  return text;
}

function encodingOf(bytes: Uint8Array, declared: string): string {
  if (NEVER_UTF8.test(declared)) return declared;
  if (isUtf8(bytes) || isDamagedUtf8(bytes)) return 'UTF-8';
  return declared === 'UTF-8' ? FALLBACK : declared;
}

/** Whether most of what is no ASCII is valid UTF-8: in a code page of single bytes hardly two letters in a row are. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [damaged, valid] = [0, 0];
  for (const [run] of text.matchAll(/[^\0-\x7f]+/g)) {
    for (const letter of run) {
      if (letter === '\ufffd') damaged += 1;
      else valid += 1;
    }
  }
  return damaged <= Math.max(1, (damaged + valid) * DAMAGED_SHARE) && valid > damaged;
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (cause) {
    throw new WasitError('BAD_INPUT', `is encoded as ${encoding}, which is not read; right is UTF-8`, { cause });
  }
}
