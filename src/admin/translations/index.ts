import { menuTitles } from '../content-manager/order-menu';
import type { Language } from '../language';
import en from './en.json';
import strapiInChinese from './strapi.zh-Hans.json';
import zh from './zh-Hans.json';

/** What Strapi's own Chinese lacks, then our own texts; ours win. */
export const translations = {
  'zh-Hans': { ...strapiInChinese, ...zh, ...menuTitles(zh) },
  en: { ...en, ...menuTitles(en) },
};

const TERMS: Record<Language, Record<string, string>> = { zh, en };

/** The name of an enumeration's value, or the value where there is none. */
export function termFor({ value, language }: { value: string; language: Language }): string {
  return TERMS[language][value] ?? value;
}
