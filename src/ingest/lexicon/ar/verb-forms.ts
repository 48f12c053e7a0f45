import { fold } from '../../../domain/fold.ts';
import { inflectVerb, type VerbForm } from '../../text/ar/inflect-verb.ts';

/** A written form of an Arabic verb of the lexicon. */
export interface ArabicVerbForm extends VerbForm {
  /** Whether a noun is often spelled the same («قصف» bombed, bombing). */
  readonly nounLike: boolean;
  /** Whether it is the past of two («قتلا»), which is spelled as a noun in the accusative («قصفا»). */
  readonly dual: boolean;
}

/** The forms of a verb that names, carries or cites an event, given as "past present". */
export function eventVerbForms(verb: string): readonly ArabicVerbForm[] {
  return formsOf(
    verb,
    (form, bare, past, present) => (canBeNoun(past) && bare) || (present.length === 4 && isPresentWithTa(form, present)),
  );
}

/** The forms of a verb that names no event ("past present", or "- present"); `nounLike`: whether it is marked so in the lexicon. */
export function plainVerbForms(verb: string, nounLike: boolean): readonly ArabicVerbForm[] {
  const forms = formsOf(
    verb.replace(/^- /, ' '),
    (form, bare, past, present) => (nounLike || canBeNoun(past)) && (bare || isPresentWithTa(form, present)),
  );
  // «نقل», «نصف»: the first person plural of verbs that are rare in it is spelled like frequent nouns.
  return forms.filter(({ form, tense }) => tense === 'PAST' || !form.startsWith('ن'));
}

function formsOf(
  verb: string,
  nounLike: (form: string, bare: boolean, past: string, present: string) => boolean,
): readonly ArabicVerbForm[] {
  const [spelledPast = '', spelledPresent = ''] = verb.split(' ');
  const [past, present] = [fold(spelledPast), fold(spelledPresent)];
  return inflectVerb(spelledPast, spelledPresent).map((form) => {
    const dual = form.form === `${past}ا`;
    return { ...form, dual, nounLike: nounLike(form.form, dual || form.form === past, past, present) };
  });
}

/** «تسلح», «تدمر»: the present with ت is spelled as the verbal noun of another form, and its dual as that in the accusative. */
function isPresentWithTa(form: string, present: string): boolean {
  const withTa = `ت${present.slice(1)}`;
  return form === withTa || form === `${withTa}ا`;
}

/**
 * Pasts of three letters («قصف») and of the forms that begin with ت («تعاون») are spelled as their verbal nouns, those with an
 * alef after the first letter as participles («طالب» demanded, student; «قاتل» fought, killer).
 */
function canBeNoun(past: string): boolean {
  return past.length <= 3 || past.startsWith('ت') || /^.ا..$/.test(past);
}
