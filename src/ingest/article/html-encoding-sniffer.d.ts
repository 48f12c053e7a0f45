declare module 'html-encoding-sniffer' {
  /** Name of the encoding that browsers would take for the bytes: byte-order mark, transport, then what the document declares. */
  export default function sniff(
    bytes: Uint8Array,
    options: { readonly xml?: boolean; readonly transportLayerEncodingLabel?: string; readonly defaultEncoding?: string },
  ): string;
}
