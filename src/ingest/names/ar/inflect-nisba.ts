const ENDINGS = ['', 'ا', 'ة', 'ون', 'ين', 'ان', 'تين', 'تان', 'ات'];

/** The written forms of a regular nisba (`مصري`: مصرية, مصريون, …); every word of a compound (`كوري جنوبي`) takes the same ending. */
export function inflectNisba(base: string): readonly string[] {
  const words = base.split(' ');
  return ENDINGS.map((ending) => words.map((word) => (word.endsWith('ي') ? word + ending : word)).join(' '));
}
