import countries from 'i18n-iso-countries';
import type { Language } from '../../domain/language.ts';

const DISPLAY: Readonly<Record<Language, Intl.DisplayNames>> = {
  ar: new Intl.DisplayNames('ar', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** Whether a code is an assigned ISO 3166-1 alpha-3 code (or `XKK`, which CLDR uses for Kosovo). */
export function isCountry(alpha3: string): boolean {
  return countries.alpha3ToAlpha2(alpha3) !== undefined;
}

/** CLDR's names of a country, as the runtime's ICU has them. `alpha3` is a valid code. */
export function countryNames(alpha3: string): Readonly<Record<Language, string>> {
  const alpha2 = countries.alpha3ToAlpha2(alpha3) ?? alpha3;
  return { ar: DISPLAY.ar.of(alpha2) ?? alpha3, en: DISPLAY.en.of(alpha2) ?? alpha3 };
}
