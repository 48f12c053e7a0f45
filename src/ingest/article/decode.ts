import sniff from 'html-encoding-sniffer';
import { WasitError } from '../../domain/errors.ts';

/** How a document can declare its encoding: as HTML, as XML, or not at all. */
export type Markup = 'html' | 'xml' | 'none';

/** Where nothing is declared and the bytes are not UTF-8: the code page of old Arabic pages and files, which also has the signs of the Western one. */
const FALLBACK = 'windows-1256';

/**
 * Decodes a document: byte-order mark, then the declared encoding (HTTP, `meta`, XML declaration), then UTF-8, then
 * windows-1256. A byte-order mark is not part of the text.
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
  const text = declared === 'UTF-8' ? decodeUtf8(bytes) : decodeAs(declared, bytes);
  if (text.includes('\0')) throw new WasitError('BAD_INPUT', 'is not text; right are text, HTML, JSON and feeds');
  return text;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(FALLBACK).decode(bytes);
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (cause) {
    throw new WasitError('BAD_INPUT', `is encoded as ${encoding}, which is not read; right is UTF-8`, { cause });
  }
}
