import type { Language } from '../../domain/language.ts';
import { ARABIC_FORMS } from './ar/word-forms.ts';
import { ENGLISH_FORMS } from './en/word-forms.ts';
import type { WordForms } from './word-forms.ts';

/** How words are written, by language. */
export const FORMS_OF: Readonly<Record<Language, WordForms>> = { ar: ARABIC_FORMS, en: ENGLISH_FORMS };
