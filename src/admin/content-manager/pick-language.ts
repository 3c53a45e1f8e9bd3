import type { Language } from '../language';

const DIVIDER = ' / ';

/** The half of a label or hint `中文 / English` that belongs to the language; all of it where it has no halves. */
export function pickLanguage({ text, language }: { text: string; language: Language }): string {
  const at = text.indexOf(DIVIDER);
  if (at < 0) return text;
  return language === 'zh' ? text.slice(0, at) : text.slice(at + DIVIDER.length);
}
