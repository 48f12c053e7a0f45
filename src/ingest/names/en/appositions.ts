import type { Actor } from '../../../domain/actor.ts';
import type { Token } from '../../text/token.ts';
import type { ArticleActors } from '../article-actors.ts';
import type { NounPhrase } from '../noun-phrase.ts';

/** How many words may describe an office between a comma and the noun: ", the country's top …", ", a former …". */
const LONGEST_GAP = 4;

/**
 * Joins phrases that name one person twice: an office and who holds it ("a Hezbollah lawmaker, Ali Fayyad, …"), or a person
 * and what that is ("Ali Fayyad, a lawmaker, …"). Of people whom the codebook does not know the office is then known.
 * @param phrases of one English sentence, in order
 * @returns these, with the joined ones in place of their parts
 */
export function joinAppositions(phrases: readonly NounPhrase[], tokens: readonly Token[], actors: ArticleActors): readonly NounPhrase[] {
  const joined: NounPhrase[] = [];
  for (let index = 0; index < phrases.length; index += 1) {
    const [phrase, next] = [phrases[index], phrases[index + 1]];
    if (phrase === undefined) break;
    const whole = next === undefined ? null : (officeThenName(phrase, next) ?? nameThenOffice(phrase, next));
    joined.push(whole ?? phrase);
    if (whole !== null) index += 1;
  }
  return joined;

  function only({ actors: [id, ...more] }: NounPhrase): Actor | undefined {
    return id === undefined || more.length > 0 ? undefined : actors.get(id);
  }

  /** One person of an office that nobody is known to hold. */
  function isOffice(phrase: NounPhrase): boolean {
    const actor = only(phrase);
    const role = actor?.kind === 'GENERIC' ? actors.roleOf(actor.id) : undefined;
    const last = tokens.slice(phrase.from, phrase.to).findLast((token, at, all) => token.pos === 'NOUN' && all[at + 1]?.norm !== "'s");
    return role?.kind === 'person' && last !== undefined && last.norm === last.lemma;
  }

  function closes(at: number): boolean {
    const token = tokens[at];
    return token === undefined || token.text === '.' || token.text === ')' || (token.text === ',' && tokens[at + 1]?.pos !== 'CCONJ');
  }

  function officeThenName(office: NounPhrase, named: NounPhrase): NounPhrase | null {
    const person = only(named);
    if (
      person?.kind !== 'PERSON' ||
      !isOffice(office) ||
      tokens[office.to]?.text !== ',' ||
      named.from !== office.to + 1 ||
      !closes(named.to)
    )
      return null;
    return { ...office, to: named.to, actors: [holder(person, office)] };
  }

  function nameThenOffice(named: NounPhrase, office: NounPhrase): NounPhrase | null {
    const person = only(named);
    const gap = tokens.slice(named.to + 1, office.from);
    const describes =
      gap.length <= LONGEST_GAP &&
      gap.every(({ pos }) => pos === 'DET' || pos === 'PART' || pos === 'ADJ' || pos === 'NOUN' || pos === 'PROPN');
    if (person?.kind !== 'PERSON' || tokens[named.to]?.text !== ',' || !describes || !closes(office.to)) return null;
    if (only(office)?.id !== person.id && !isOffice(office)) return null;
    return { ...named, to: office.to, actors: [holder(person, office)] };
  }

  /** The person, as the holder of the office if the codebook does not know them. */
  function holder(person: Actor, office: NounPhrase): string {
    const [id = ''] = office.actors;
    const name = person.names.en[0];
    return person.known || person.offices.length > 0 || id === person.id || name === undefined
      ? person.id
      : actors.memory.named(actors.holderOf(name, id));
  }
}
