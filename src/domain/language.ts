/** The languages that the extractor reads, as ISO 639-1 codes. */
export const LANGUAGES = ['ar', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];
