/** Texts of one part of the desk, in both languages; placeholders as in ICU messages: `{count}`. */
export type Words = Record<string, { zh: string; en: string }>;
