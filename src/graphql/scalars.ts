import { GraphQLScalarType } from 'graphql';
import { DateTimeResolver, LocalDateResolver, NonNegativeIntResolver, URLResolver } from 'graphql-scalars';
import countries from 'i18n-iso-countries';

const CountryCode3 = new GraphQLScalarType<string, string>({
  name: 'CountryCode3',
  serialize: String,
  parseValue: (value) => {
    if (typeof value === 'string' && /^[A-Z]{3}$/.test(value) && countries.alpha3ToAlpha2(value) !== undefined) return value;
    throw new TypeError(`${JSON.stringify(value)} is no ISO 3166-1 alpha-3 country code; right is one like "PSE"`);
  },
});

/** The schema's own scalars. */
export const scalars = {
  CountryCode3,
  DateTime: DateTimeResolver,
  LocalDate: LocalDateResolver,
  NonNegativeInt: NonNegativeIntResolver,
  URL: URLResolver,
};
