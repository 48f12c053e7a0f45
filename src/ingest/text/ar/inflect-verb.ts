/** How a form of a verb is used: the voices look alike without diacritics and are told apart by what follows. */
export interface VerbForm {
  /** Folded. */
  readonly form: string;
  readonly tense: 'PAST' | 'PRESENT';
  /** Whether its ending says that several people do it, so that its subject cannot follow. */
  readonly plural: boolean;
}

// و without its silent alef stands before a pronoun: قتلوا, قتلوه.
const PAST = ['', 'ت', 'ا', 'تا', 'وا', 'و', 'ن', 'نا', 'تم', 'تما'];
const PLURAL = /(?:وا|و|ون)$/;
const PRESENT_SUFFIXES = ['', 'ون', 'ان', 'وا', 'ن', 'ا'];

/**
 * The written forms of an Arabic verb in the third person (and the first plural, for quoted speech), from its past and
 * present, third person masculine singular, both folded: `اعلن`, `يعلن`. Weak verbs follow their spelling: a final alef or
 * yaa changes before endings (دعا: دعت, دعوا; التقى: التقت, التقوا), a middle one stays.
 */
export function inflectVerb(past: string, present: string): readonly VerbForm[] {
  const forms = new Map<string, VerbForm>();
  const add = (form: string, tense: VerbForm['tense']) => {
    const key = `${tense}${form}`;
    if (!forms.has(key)) forms.set(key, { form, tense, plural: form !== past && PLURAL.test(form) });
  };

  if (/[اي]$/.test(past) && past.length > 2) {
    const stem = past.slice(0, -1);
    const open = past.endsWith('ا') ? 'و' : 'ي';
    for (const form of [past, `${stem}ت`, `${stem}تا`, `${stem}وا`, `${stem}${open}ا`, `${stem}${open}نا`]) add(form, 'PAST');
  } else {
    for (const ending of PAST) add(past + ending, 'PAST');
  }

  // Some presents are another verb's too (يعد: promises, deems), and are left out of the data.
  if (present === '') return [...forms.values()];
  const body = present.slice(1);
  const stem = /[ويا]$/.test(body) && body.length > 2 ? body.slice(0, -1) : body;
  for (const prefix of ['ي', 'ت', 'ن']) {
    add(prefix + body, 'PRESENT');
    add(prefix + stem, 'PRESENT');
    for (const suffix of PRESENT_SUFFIXES) add(prefix + stem + suffix, 'PRESENT');
    if (stem !== body) add(`${prefix}${body}ان`, 'PRESENT');
  }
  return [...forms.values()];
}
