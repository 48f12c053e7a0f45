import { fold } from '../../../domain/fold.ts';

/** How a form of a verb is used: the voices look alike without diacritics and are told apart by what follows. */
export interface VerbForm {
  /** Folded. */
  readonly form: string;
  readonly tense: 'PAST' | 'PRESENT';
  /** Whether its ending says that several people do it, so that its subject cannot follow. */
  readonly plural: boolean;
  /** Third person feminine singular or dual («قالت», «تقول»), which is also the form for things in the plural. */
  readonly feminine: boolean;
  /** First person plural («نرفض», «رفضنا»): who speaks does it. */
  readonly first: boolean;
  /** Whether it is spelled so before a pronoun alone («تبناه» of تبنى). */
  readonly bound: boolean;
}

// و without its silent alef stands before a pronoun: قتلوا, قتلوه.
const PAST = ['', 'ت', 'ا', 'تا', 'وا', 'و', 'ن', 'نا', 'تم', 'تما'];
const PLURAL = /(?:وا|و|ون)$/;
const PRESENT_SUFFIXES = ['', 'ون', 'ان', 'وا', 'ن', 'ا'];

/**
 * The written forms of an Arabic verb in the third person (and the first plural, for quoted speech), folded, from its past
 * and present, third person masculine singular, as spelled: `أعلن`, `يعلن`; one of them may be empty. Weak verbs follow their
 * spelling: a final alef or alef maqsura changes before endings (دعا: دعت, دعوا; التقى: التقت, التقوا), a hamza, a yaa
 * (بقي: بقيت) and a middle letter stay.
 */
export function inflectVerb(spelledPast: string, spelledPresent: string): readonly VerbForm[] {
  const [past, present] = [fold(spelledPast), fold(spelledPresent)];
  const forms = new Map<string, VerbForm>();
  const add = (form: string, tense: VerbForm['tense'], bound = false) => {
    const key = `${tense}${form}`;
    if (!forms.has(key))
      forms.set(key, {
        form,
        tense,
        plural: form !== past && PLURAL.test(form),
        feminine: isFeminine(form, tense, past),
        first: isFirst(form, tense, past),
        bound,
      });
  };

  if (past === '') {
    // Given by its present alone.
  } else if (/[اى]$/.test(spelledPast) && past.length > 2) {
    const stem = past.slice(0, -1);
    const open = past.endsWith('ا') ? 'و' : 'ي';
    for (const form of [past, `${stem}ت`, `${stem}تا`, `${stem}وا`, `${stem}${open}ا`, `${stem}${open}نا`]) add(form, 'PAST');
    // The alef maqsura is an alef before a pronoun: تبنى, تبناه.
    if (open === 'ي') add(`${stem}ا`, 'PAST', true);
  } else {
    for (const ending of PAST) add(past + ending, 'PAST');
    if (spelledPast.endsWith('ي')) add(`${past.slice(0, -1)}وا`, 'PAST');
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

/** The accusative forms of an active participle, given in the masculine singular («متهم», «داعي»), folded: متهما, متهمة, متهمين, متهمات. */
export function inflectParticiple(
  participle: string,
): readonly { readonly form: string; readonly feminine: boolean; readonly plural: boolean }[] {
  const stem = fold(participle);
  const plural = participle.endsWith('ي') ? stem.slice(0, -1) : stem;
  return [
    { form: `${stem}ا`, feminine: false, plural: false },
    { form: `${stem}ه`, feminine: true, plural: false },
    { form: `${plural}ين`, feminine: false, plural: true },
    { form: `${stem}ات`, feminine: true, plural: true },
  ];
}

function isFirst(form: string, tense: VerbForm['tense'], past: string): boolean {
  return tense === 'PRESENT' ? form.startsWith('ن') : form.endsWith('نا') && !past.endsWith('نا');
}

function isFeminine(form: string, tense: VerbForm['tense'], past: string): boolean {
  if (tense === 'PRESENT') return form.startsWith('ت');
  return form !== past && /تا?$/.test(form) && !/تا?$/.test(past);
}
