import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the schema and of its resolvers; `npm run check` fails when the generated file is stale. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/graphql/generated/schema.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.ts#GraphContext',
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        strictScalars: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        avoidOptionals: { object: true, field: true, inputValue: false, resolvers: false, defaultValue: false },
        scalars: {
          ID: 'string',
          LocalDate: 'string',
          DateTime: 'Date',
          URL: 'URL',
          NonNegativeInt: 'number',
          CountryCode3: 'string',
        },
        mappers: {
          Actor: '../../store/store.ts#StoredActor',
          Event: '../../domain/event.ts#Event as EventModel',
          Evidence: '../../store/store.ts#StoredEvidence',
          Issue: '../issue.ts#Issue as IssueModel',
          Relation: '../../domain/event.ts#Relation as RelationModel',
          Report: '../../domain/report.ts#Report as ReportModel',
          Article: '../../store/store.ts#StoredArticle',
          Mention: '../../domain/actor.ts#Mention as MentionModel',
          Proposal: '../../domain/talks.ts#Proposal as ProposalModel',
          ThirdParty: '../../domain/talks.ts#ThirdParty as ThirdPartyModel',
          Office: '../../domain/actor.ts#Office as OfficeModel',
          ActorConnection: '../connection.ts#Connection<StoredActor>',
          EventConnection: '../connection.ts#Connection<EventModel>',
          EvidenceConnection: '../connection.ts#Connection<StoredEvidence>',
          RelationConnection: '../connection.ts#Connection<RelationModel>',
          ReportConnection: '../connection.ts#Connection<ReportModel>',
          ArticleConnection: '../connection.ts#Connection<StoredArticle>',
          TimelineBucket: '../timeline-bucket.ts#TimelineBucket as TimelineBucketModel',
        },
      },
    },
  },
};

export default config;
