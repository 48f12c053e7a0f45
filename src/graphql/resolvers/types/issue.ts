import type { IssueResolvers } from '../../generated/schema.ts';

export const Issue: IssueResolvers = {
  name: ({ id }, { language }, { issues }) => issues.get(id)?.name[language] ?? id,
};
