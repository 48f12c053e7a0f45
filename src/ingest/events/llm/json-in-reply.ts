/** Thinking aloud of models that write it into the reply; the beginning may be cut. */
const THINKING = /^[\s\S]*<\/(?:think|thinking|reasoning)>/iu;
/** Openings that are tried at most: a reply of braces must not take for ever. */
const MOST_OPENINGS = 50;

/**
 * The JSON that a reply holds: as it is, in a fence, behind thoughts or with prose around it. `undefined` if there is none.
 */
export function jsonInReply(content: string): unknown {
  const said = content.replace(THINKING, '').replace(/^\uFEFF/u, '');
  const whole = parse(said);
  if (isStructure(whole)) return whole;
  const fenced = parse(/```[a-z]*\s*\n([\s\S]*?)```/iu.exec(said)?.[1] ?? '');
  if (isStructure(fenced)) return fenced;
  let tried = 0;
  for (let from = said.search(/[[{]/u); from !== -1 && tried < MOST_OPENINGS; tried += 1) {
    const to = closing(said, from);
    const value = to === -1 ? undefined : parse(said.slice(from, to));
    // An object of the reply itself, not a list that prose has in it.
    if (isStructure(value) && said[from] === '{') return value;
    const next = said.slice(from + 1).search(/[[{]/u);
    from = next === -1 ? -1 : from + 1 + next;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isStructure(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The index behind the bracket that closes the one at `from`; -1 if none does. */
function closing(text: string, from: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}
