/** What wraps JSON in pages: comments and CDATA around it, a semicolon behind it. */
const WRAPPING =
  /^\s*(?:<!--|\/\*.*?\*\/|(?:\/\/\s*)?(?:\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\/\s*)?(?:\/\*\s*)?\]\]>(?:\s*\*\/)?|;)\s*$/s;

/**
 * Parses JSON as pages carry it, which programs of all kinds put together: beside strict JSON it takes line breaks and tabs in
 * strings, escapes that JSON does not know, trailing commas, comments, and what wraps it (comments, CDATA, a semicolon).
 * `undefined` for anything else.
 */
export function parseLenientJson(text: string): unknown {
  return parse(text) ?? parse(repaired(unwrapped(text)));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unwrapped(text: string): string {
  let inner = text.replace(/^\ufeff/, '');
  for (let before = ''; before !== inner; ) {
    before = inner;
    inner = inner.replace(WRAPPING, '');
  }
  return inner;
}

/** A string, a comment, a comma before the end of a list or object: everything else stays as it is. */
const PARTS = /"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\/|(?<=[\s,{[\]}])\/\/[^\n]*|,(?=\s*[}\]])/gs;

function repaired(text: string): string {
  return text.replace(PARTS, (part) => (part.startsWith('"') ? strictString(part) : ''));
}

const CONTROLS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function strictString(quoted: string): string {
  return (
    quoted
      .replace(/\\(?!["\\/bfnrt]|u[\da-f]{4})(.)/gis, '$1')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids in strings
      .replace(/[\u0000-\u001f]/g, (control) => CONTROLS[control] ?? ' ')
  );
}
