import type { GivenNames } from '../../codebook/actors/actor-book.ts';
import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';

/**
 * Arabic letters by the class that Latin spellings of them share: g is any of j, g and gh, k of k and q, d of d and dh; c is
 * sh and x is kh. Vowels, and ع, which Latin spellings leave out, are a.
 */
const ARABIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ a: 'اع', b: 'ب', t: 'تطث', g: 'جغ', h: 'حه', x: 'خ', d: 'دذضظ', r: 'ر', z: 'ز', s: 'سص', c: 'ش', f: 'ف', k: 'قك' },
    ...{ l: 'ل', m: 'م', n: 'ن', w: 'و', y: 'ي' },
  }).flatMap(([to, letters]) => [...letters].map((letter) => [letter, to] as const)),
);

/** What Latin spellings write for these classes, in this order. Capitals are classes that a later rule must leave alone. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/^ou(?=[aei])/, 'w'],
  [/tch|ch|sh/g, 'C'],
  [/kh/g, 'X'],
  [/gh|dj|zh|j/g, 'g'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph|v/g, 'f'],
  [/p/g, 'b'],
  [/c(?=[eiy])/g, 's'],
  [/ck|[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/[eiou]/g, 'a'],
  [/([^a])\1+/g, '$1'],
];

/** Words within a name that one writer puts and another leaves out: son, daughter, house of. */
const BETWEEN: ReadonlySet<string> = new Set(['بن', 'ابن', 'بنت', 'ال', 'bin', 'ben', 'ibn', 'bint', 'al', 'el']);
const LATIN_ARTICLE = /(^|[\s-])(?:[aeu]l|[ae]([dnrstz])(?=-\2)|[ae]sh(?=-sh))-/g;
const ABD = /^abd(?:[aeou]l|[aeou](?=([dnrstz])\1))?/;

/** A lone name is that of many. */
const FEWEST_PARTS = 2;
/**
 * Of a part that is no listed given name. Of the surnames of the codebook's people, one pair in 9 has the same skeleton where it
 * is one consonant, one in 90 where it is two, one in 437 where it is three.
 */
const FEWEST_CONSONANTS = 3;

/**
 * What a person's name is in either script, `null` if it is too little to tell: each given name of the codebook in its usual
 * Latin spelling, each other part by its consonants (`khalil-mrc` for «خليل المراش» and "Khaleel al-Marash"). Arabic does not
 * write short vowels and Latin letters do not say which are long, so consonants are what the scripts share; that alone
 * would make one of حسن and حسين, or of محمد and محمود, hence the list of given names. Consonants that spellings mix up are one
 * class, after Freeman, Condon and Ackerman, "Cross Linguistic Name Matching in English and Arabic" (HLT-NAACL 2006), who
 * count such pairs as equal in an edit distance; here the classes themselves are compared, so that the result can be an id.
 */
export function nameSkeleton(name: string, language: Language, givenNames: GivenNames): string | null {
  const words = language === 'ar' ? arabicWords(name, givenNames) : latinWords(name);
  const parts = words.filter((word) => !BETWEEN.has(word)).map((word) => givenNames.get(word) ?? consonants(word, language));
  return parts.length >= FEWEST_PARTS && parts.every((part) => part !== null) ? parts.join('-') : null;
}

/** The consonants of a folded word as both scripts have them, `null` if they are fewer than `least`. */
export function consonants(word: string, language: Language, least = FEWEST_CONSONANTS): string | null {
  const letters =
    language === 'ar'
      ? [...word].map((letter) => ARABIC.get(letter) ?? '?').join('')
      : LATIN.reduce((text, [spelling, to]) => text.replace(spelling, to), word).toLowerCase();
  // Within a word و and ي are mostly vowels; at the end ة is an h that some write.
  const kept = letters.slice(0, 1).replace('a', '') + letters.slice(1).replace(/[awy]/g, '').replace(/h+$/, '');
  return /^[a-z]+$/.test(kept) && kept.length >= least ? kept : null;
}

/** The words of an Arabic name without articles; compounds with عبد, أبو, الله and الدين are one word. */
function arabicWords(name: string, givenNames: GivenNames): readonly string[] {
  const words: string[] = [];
  let compound = '';
  for (const written of name.split(/[\s-]+/u)) {
    const whole = fold(written);
    // Before folding, since the alef of the article has no hamza: «إلياس» has none.
    const word = givenNames.has(whole) ? whole : fold(written.replace(/^ال(?=..)/u, '')).replace(/^عبدال/u, 'عبد');
    if (/^(?:عبد|اب[ويا])$/u.test(word)) compound += word;
    else if (/^ال(?:له|دين)$/u.test(whole) && compound === '' && words.length > 0) words.push(`${words.pop()}${word}`);
    else {
      words.push(compound + word);
      compound = '';
    }
  }
  return compound === '' ? words : [...words, compound];
}

/** The same for a name in Latin letters. */
function latinWords(name: string): readonly string[] {
  const plain = fold(name)
    .replace(/['’‘`´.]/gu, '')
    .replace(LATIN_ARTICLE, '$1');
  const words: string[] = [];
  let compound = '';
  for (const word of plain.split(/[\s-]+/u)) {
    if (/^(?:abd(?:[aeou]l)?|abo?ul?|abo)$/.test(word)) compound += word.startsWith('abd') ? 'abda' : 'aba';
    else if (BETWEEN.has(word) && compound !== '') continue;
    else if (/^(?:[aeu]?l?lah|(?:[aeu][dl])?d(?:i|ee)ne?)$/.test(word) && compound === '' && words.length > 0)
      words.push(`${words.pop()}a${word}`);
    else {
      words.push(compound + word.replace(ABD, (start) => (start === word ? start : 'abda')));
      compound = '';
    }
  }
  return compound === '' ? words : [...words, compound];
}
