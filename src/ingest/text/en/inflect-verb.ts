/**
 * The regular written forms of an English verb (`stage`: stages, staged, staging), beside its dictionary form. Irregular forms
 * and doubled consonants are left to the lemmatiser; these are the forms that it takes for another word ("staged" for "stag").
 */
export function inflectEnglishVerb(base: string): readonly string[] {
  if (/e$/.test(base)) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, `${base}${/(?:s|x|z|ch|sh)$/.test(base) ? 'es' : 's'}`, `${base}ed`, `${base}ing`];
}
