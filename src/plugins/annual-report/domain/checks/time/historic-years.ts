import { editionTexts } from '../../registers/edition-texts';
import type { Check, CheckContext, FindingDraft } from '../check';
import { excerpt } from '../support/find-matches';
import { narrativePassages } from '../support/narrative';

/** A year of long ago with the words around it. */
type YearToldOf = { year: number; key: string; start: number; end: number };

const YEAR = /(?<![\d.〔【[])((?:19|20)\d{2})\s?年(?![级度])/g;
/** Words on each side that must be the same in both editions. */
const BEFORE = 6;
const AFTER = 8;
const NOT_WORDS = /[^\p{Script=Han}]+/gu;
const NUMERALS = /[一二两三四五六七八九十百〇零]/g;
const REACH = 24;
const SHORTEST = 11;
/** What moves on with every year. */
const ROLLING = /近[两三四五]|届|级|以来的|比|较|同比|上年|增|减|规划|计划|预算|学年/;

const wordsOf = (text: string): string => text.replace(NOT_WORDS, '').replace(NUMERALS, '');

const yearsIn = (text: string, before: number): YearToldOf[] =>
  [...text.matchAll(YEAR)].flatMap((match): YearToldOf[] => {
    const start = match.index;
    const end = start + match[0].length;
    const year = Number(match[1]);
    const prior = wordsOf(text.slice(Math.max(0, start - REACH), start)).slice(-BEFORE);
    const after = wordsOf(text.slice(end, end + REACH)).slice(0, AFTER);
    const key = `${prior}|${after}`;
    return year >= before || key.length <= SHORTEST || ROLLING.test(key)
      ? []
      : [{ year, key, start, end }];
  });

const run = (context: CheckContext): FindingDraft[] => {
  const { lastYear, report } = context.content;
  if (!lastYear) return [];
  const byKey = new Map<string, Set<number>>();
  for (const { text } of editionTexts(lastYear)) {
    for (const { key, year } of yearsIn(text, report.year - 1)) {
      byKey.set(key, (byKey.get(key) ?? new Set()).add(year));
    }
  }
  return narrativePassages(context).flatMap(({ text, place }) =>
    yearsIn(text, report.year - 1).flatMap(({ key, year, start, end }): FindingDraft[] => {
      const [told, ...others] = byKey.get(key) ?? [];
      // One year on, the sentence may tell of the next of a row.
      if (told === undefined || others.length > 0 || told === year || told + 1 === year) return [];
      return [
        {
          place,
          quote: excerpt({ text, start, end, reach: 20 }),
          numbers: [
            { label: '上年版', text: `${told} 年`, value: told },
            { label: '本年', text: `${year} 年`, value: year },
          ],
          messages: {
            zh: `上年版同一句话写的是 ${told} 年，这里却写 ${year} 年。`,
            en: `Last year’s edition says ${told} in the same words, this says ${year}.`,
          },
        },
      ];
    }),
  );
};

/** 始建于 1958 年, which last year's edition told as 1956 in the same words. */
export const historicYears: Check = {
  id: 'historic-years',
  family: 'time',
  reads: 'report',
  severity: 'warning',
  name: { zh: '历史年份与上年版不同', en: 'Years of long ago that have changed' },
  advice: {
    zh: '请核对这一年份；上年版写错的，可写明理由后豁免。',
    en: 'Check the year; where last year’s edition was wrong, waive this with the reason.',
  },
  limits: {
    zh: '只看前后用语与上年版相同、早于上一年度的年份；相差一年的不提示。',
    en: 'Only years before last year that stand between the same words in both editions; one year later is left alone.',
  },
  run,
};
