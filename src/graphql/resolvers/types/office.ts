import { LANGUAGES } from '../../../domain/language.ts';
import type { OfficeResolvers } from '../../generated/schema.ts';
import { loadKnown } from '../../load-known.ts';

export const Office: OfficeResolvers = {
  title: ({ title }, { language }) => [language, ...LANGUAGES].map((each) => title[each]).find((each) => each !== '') ?? '',
  of: ({ of }, _, { graph }) => (of === null ? null : loadKnown(graph.actors, of)),
};
