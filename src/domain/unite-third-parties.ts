import { THIRD_PARTY_ROLES, type ThirdParty, type ThirdPartyRole } from './talks.ts';

/** Third parties by actor id, each once: in all the roles that it is told in, leading if it leads in any. */
export function uniteThirdParties(told: readonly ThirdParty[]): readonly ThirdParty[] {
  const byActor = [...Map.groupBy(told, ({ actor }) => actor)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byActor.map(([actor, mentions]) => {
    const roles = new Set<ThirdPartyRole>(mentions.flatMap((mention) => mention.roles));
    return { actor, roles: THIRD_PARTY_ROLES.filter((role) => roles.has(role)), lead: mentions.some(({ lead }) => lead) };
  });
}
