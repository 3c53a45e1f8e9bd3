import { EN } from './en';
import { ZH } from './zh';

export type TextName = keyof typeof ZH;

/** Texts of one language, with what is filled in. */
export type Texts = (name: TextName, values?: Readonly<Record<string, string | number>>) => string;

const PLACE = /\{([a-z]{1,20})\}/gi;

/** What pages say by themselves, in the language of the report: English for `en…`, Chinese for the rest. */
export function textsFor({ language }: { language: string }): Texts {
  const texts: Record<TextName, string> = language.toLowerCase().startsWith('en') ? EN : ZH;
  return (name, values = {}) =>
    texts[name].replace(PLACE, (place, key: string) => String(values[key] ?? place));
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** A calendar date as people write it; what is no date is left as it is. */
export function dayText({ date, language }: { date: string; language: string }): string {
  const [, year, month, day] = ISO_DAY.exec(date) ?? [];
  if (year === undefined || month === undefined || day === undefined) return date;
  return language.toLowerCase().startsWith('en')
    ? `${year}-${month}-${day}`
    : `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
}
