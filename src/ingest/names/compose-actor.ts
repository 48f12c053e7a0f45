import type { Role } from '../../codebook/actors/actor-book.ts';
import type { Actor } from '../../domain/actor.ts';
import { fold, slug } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';

/** The actor that a role and whom it belongs to make: «مسؤول (مصر)», "army (Chad)"; without owner, whoever has the role. */
export function composeActor(role: Role, owner: Actor | undefined): Actor {
  const named = (language: Language) => {
    const noun = role.names[language][0] ?? role.id;
    const of = owner?.names[language][0];
    return of === undefined ? noun : `${noun} (${of})`;
  };
  return {
    id: `${role.id}.${owner?.id ?? 'unnamed'}`,
    kind: role.kind === 'organisation' && owner !== undefined ? 'ORGANISATION' : role.kind === 'media' ? 'MEDIA' : 'GENERIC',
    names: { ar: [named('ar')], en: [named('en')] },
    country: owner?.country ?? null,
    sectors: sectorsOf(role, owner),
    wikidata: null,
    known: false,
    memberOf: owner === undefined ? [] : [owner.id],
    offices: [],
  };
}

/** A person whom the codebook does not know, with the role that the text gives. `of`: the id of whom the role belongs to. */
export function composePerson(
  id: string,
  names: Actor['names'],
  { role, of, owner }: { readonly role: Role | null; readonly of: string | null; readonly owner: Actor | undefined },
): Actor {
  return {
    id,
    kind: 'PERSON',
    names,
    country: owner?.country ?? null,
    sectors: role === null ? [] : sectorsOf(role, owner),
    wikidata: null,
    known: false,
    memberOf: of === null ? [] : [of],
    offices: role === null ? [] : [{ title: { ar: role.names.ar[0] ?? '', en: role.names.en[0] ?? '' }, of, from: null, to: null }],
  };
}

/** An organisation or outlet that the codebook does not know; `role`: the noun in its name that says what it is. */
export function composeOrganisation(
  name: string,
  language: Language,
  { role, owner }: { readonly role: Role; readonly owner: Actor | undefined },
): Actor {
  return {
    id: ['actor', slug(fold(name)), ...(owner?.country == null ? [] : [owner.country.toLowerCase()])].join('.'),
    kind: role.kind === 'media' ? 'MEDIA' : 'ORGANISATION',
    names: { ar: [], en: [], [language]: [name] },
    country: owner?.country ?? null,
    sectors: sectorsOf(role, owner),
    wikidata: null,
    known: false,
    memberOf: owner === undefined ? [] : [owner.id],
    offices: [],
  };
}

/** An official of a party, an armed group or an intergovernmental body belongs to its sectors, not to a government. */
function sectorsOf(role: Role, owner: Actor | undefined): readonly string[] {
  if (owner === undefined || owner.kind === 'STATE' || owner.kind === 'GOVERNMENT' || owner.sectors.includes('GOV')) return role.sectors;
  return [...new Set([...owner.sectors, ...role.sectors.filter((sector) => sector !== 'GOV')])];
}
