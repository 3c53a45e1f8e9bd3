/** A text in both languages that people may read the system in. */
export type Bilingual = { zh: string; en: string };
