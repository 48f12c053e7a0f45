// Made by `npm run generate`, held current by `npm run check`. After a merge conflict take either side and make it anew.

/** Of what reads by the rules: changes with the code, data and packages that it consists of. */
export const RULES_VERSION = 'rules-e145ca0ef0b6';

/** Of what asks a language model and grounds its replies; the model and the prompt come beside it. */
export const MODEL_READER_VERSION = '135e1bf2db82';
