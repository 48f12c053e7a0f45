import type { WordClass } from '../../lexicon/word-classes.ts';
import type { Token } from '../../text/token.ts';
import type { ArticleActors } from '../article-actors.ts';
import type { NounPhrase } from '../noun-phrase.ts';
import type { ArabicPeople } from './people.ts';
import { type ArabicWords, isComma } from './words.ts';

/** How many tokens may stand between an office and the name of who holds it. */
const GAP = 8;
/** Complements of an office: «لشؤون …», «لحقوق …», «للعدل». */
const COMPLEMENT = /^ل/;
/** Before where or with whom an office is held («السفير لدى اليمن», «المبعوث إلى سوريا»), folded. */
const BEFORE_POST: ReadonlySet<string> = new Set(['في', 'لدي', 'الي']);

/**
 * Joins phrases that name one person twice: an office and, apart from it, who holds it («السيناتور الأميركي المحافظ فلان»,
 * «المبعوث الأميركي للمناخ، فلان، …»), or a person and an office that the codebook knows as theirs.
 * @param phrases of one Arabic sentence, in order
 * @returns these, with the joined ones in place of their parts
 */
export function joinAppositions(
  phrases: readonly NounPhrase[],
  tokens: readonly Token[],
  classes: readonly (WordClass | null)[],
  words: ArabicWords,
  people: ArabicPeople,
  actors: ArticleActors,
): readonly NounPhrase[] {
  const joined: NounPhrase[] = [];
  for (let index = 0; index < phrases.length; index += 1) {
    const phrase = phrases[index];
    if (phrase === undefined) break;
    const next = phrases[index + 1];
    if (next !== undefined && isHolder(phrase, next)) {
      joined.push({ ...phrase, to: next.to });
      index += 1;
      continue;
    }
    const named = isOffice(phrase) ? nameOf(phrase, phrases.slice(index + 1)) : formerHolder(phrase, next);
    joined.push(named ?? phrase);
    if (named !== null) while ((phrases[index + 1]?.from ?? named.to) < named.to) index += 1;
  }
  return joined;

  function only(phrase: NounPhrase) {
    const [id, ...more] = phrase.actors;
    return id === undefined || more.length > 0 ? undefined : actors.get(id);
  }

  /** One person of an office, in the singular. */
  function isOffice(phrase: NounPhrase): boolean {
    const actor = only(phrase);
    const role = actor?.kind === 'GENERIC' ? actors.roleOf(actor.id) : undefined;
    if (role?.kind !== 'person' || phrase.adjective) return false;
    // Names stand after definite nouns only.
    const definite = tokens.slice(phrase.from, phrase.to).some(({ segmentations }) => segmentations.some((one) => one.definite));
    return definite && words.isSingularOf(phrase.from, role);
  }

  /** «فلان وزير الدولة البريطاني»: a name, and right behind it an office that the person is known to hold or have held. */
  function isHolder(person: NounPhrase, office: NounPhrase): boolean {
    const [holder, held] = [only(person), only(office)];
    if (holder?.kind !== 'PERSON' || held === undefined || office.from !== person.to || office.conjunction || office.particle !== '')
      return false;
    return held.id === holder.id || (isOffice(office) && actors.holds(holder.id, held.id));
  }

  /** «وزير الخارجية البريطاني، فلان، …»: another than who holds the office that day. */
  function formerHolder(office: NounPhrase, next: NounPhrase | undefined): NounPhrase | null {
    const [holder, named] = [only(office), next === undefined ? undefined : only(next)];
    if (holder?.kind !== 'PERSON' || named?.kind !== 'PERSON' || next === undefined || named.id === holder.id) return null;
    const between = tokens
      .slice(office.to, next.from)
      .map(({ text }) => text)
      .join('');
    const apart = between === '،' && isComma(tokens[next.to]) && !next.conjunction && next.particle === '';
    return apart && actors.shareOffice(holder.id, named.id) ? { ...office, to: next.to, actors: next.actors } : null;
  }

  function nameOf(office: NounPhrase, after: readonly NounPhrase[]): NounPhrase | null {
    let complement = false;
    for (let at = office.to; at <= office.to + GAP; at += 1) {
      const token = tokens[at];
      if (token === undefined) return null;
      const phrase = after.find(({ from }) => from === at);
      if (phrase !== undefined && only(phrase)?.kind === 'PERSON') return at > office.to ? withName(office, phrase, false) : null;
      if (isComma(token)) {
        const named = after.find(({ from }) => from === at + 1);
        if (named !== undefined) return isComma(tokens[named.to]) || only(named)?.known ? withName(office, named, true) : null;
        const person = at > office.to ? people.personName(at + 1) : null;
        if (person === null || person.known !== null || !isComma(tokens[person.to])) return null;
        if (!actors.isGivenName(tokens[at + 1]?.norm ?? '')) return null;
        return { ...office, to: person.to, actors: [actors.memory.named(actors.holderOf(person.name, office.actors[0] ?? ''))] };
      }
      complement ||= COMPLEMENT.test(token.norm);
      if (phrase !== undefined && (phrase.adjective || BEFORE_POST.has(tokens[at - 1]?.norm ?? ''))) {
        at = phrase.to - 1;
        continue;
      }
      // «الداعية المعارض فلان»: some adjectives are roles elsewhere.
      const describes = phrase !== undefined && phrase.to === at + 1 && token.norm.startsWith('ال') && only(phrase)?.kind === 'GENERIC';
      if (words.isVerb(at) || (phrase !== undefined && !describes)) return null;
      const adjective = token.norm.startsWith('ال');
      if (!complement && !adjective && !(classes[at]?.word.class === 'TIME' || BEFORE_POST.has(token.norm))) return null;
    }
    return null;
  }

  /** People of another country than the office's do not hold it. */
  function withName(office: NounPhrase, named: NounPhrase, behindComma: boolean): NounPhrase | null {
    const [held, person] = [only(office), only(named)];
    if (person?.kind !== 'PERSON' || named.conjunction || named.particle !== '') return null;
    const elsewhere = held?.country != null && person.country !== null && held.country !== person.country;
    return elsewhere || (behindComma && !person.known) ? null : { ...office, to: named.to, actors: named.actors };
  }
}
