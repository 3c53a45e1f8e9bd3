import { readChineseNumeral } from '../../reading/spelled-numbers';
import { editionTexts } from '../../registers/edition-texts';
import type { Passage } from '../../texts/passage';
import type { Check, CheckContext, FindingDraft } from '../check';
import { excerpt } from '../support/find-matches';

/** 第十七届技能节, with the characters that name it. */
type Edition = { number: number; name: string; text: string; start: number; end: number };

const EDITION = /第\s?(\d{1,3}|[一二三四五六七八九十百]{1,5})\s?届[“《]?([\u4e00-\u9fff]{2,10})/g;
/** Sentences that tell of other times, and bodies that sit for years. */
const OTHER_TIMES = /上一?届|去年|上年|往[届年]|首届|以来|历届|下一?届|筹备|明年|将于|计划|换届|拟/;
const NOT_YEARLY = /代表大会|代会|毕业|委员会|理事会|董事会|学生|党代|团代|中央|全会|学代/;
const YEAR = /((?:19|20)\d{2})\s?年/g;
const SENTENCE_MARKS = /[。！？!?；;\n]/;
const NAME = 3;

const sentenceAround = (text: string, at: number): string => {
  let start = at;
  while (start > 0 && !SENTENCE_MARKS.test(text.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && !SENTENCE_MARKS.test(text.charAt(end))) end += 1;
  return text.slice(start, end);
};

const editionsIn = (text: string, reportYear: number): Edition[] =>
  [...text.matchAll(EDITION)].flatMap((match): Edition[] => {
    const [words, numeral = '', name = ''] = match;
    const number = /^\d/.test(numeral) ? Number(numeral) : readChineseNumeral({ text: numeral });
    const sentence = sentenceAround(text, match.index);
    const isOfAnotherYear = [...sentence.matchAll(YEAR)].some(
      ([, year]) => Number(year) !== reportYear,
    );
    if (number === null || isOfAnotherYear || OTHER_TIMES.test(sentence)) return [];
    if (name.length < NAME || NOT_YEARLY.test(name)) return [];
    const start = match.index;
    return [{ number, name, text: words, start, end: start + words.length }];
  });

/** 技能节于 and 技能节开幕式 begin alike. */
const keyOf = ({ name }: Edition): string => name.slice(0, NAME);

const numbersByName = (editions: Edition[]): Map<string, Set<number>> => {
  const byName = new Map<string, Set<number>>();
  for (const edition of editions) {
    const numbers = byName.get(keyOf(edition)) ?? new Set();
    byName.set(keyOf(edition), numbers.add(edition.number));
  }
  return byName;
};

const describe = (passage: Passage, edition: Edition, last: number): FindingDraft => ({
  place: passage.place,
  quote: excerpt({ text: passage.text, start: edition.start, end: edition.end, reach: 20 }),
  numbers: [
    { label: '上年', text: `第 ${last} 届`, value: last },
    { label: '本年', text: edition.text, value: edition.number },
  ],
  messages: {
    zh: `上年版写的是第 ${last} 届，这里却写“${edition.text}”。`,
    en: `Last year’s edition tells of number ${last}, but this says "${edition.text}".`,
  },
});

const run = ({ content, passages }: CheckContext): FindingDraft[] => {
  const { lastYear, report } = content;
  if (!lastYear) return [];
  const before = numbersByName(
    editionTexts(lastYear).flatMap(({ text }) => editionsIn(text, report.year - 1)),
  );
  return passages
    .filter(({ kind }) => kind !== 'alt' && kind !== 'code')
    .flatMap((passage) =>
      editionsIn(passage.text, report.year).flatMap((edition): FindingDraft[] => {
        const [last, ...others] = before.get(keyOf(edition)) ?? [];
        if (last === undefined || others.length > 0) return [];
        // The next one, or the same one told again.
        if (edition.number === last || edition.number === last + 1) return [];
        return [describe(passage, edition, last)];
      }),
    );
};

/** 第十七届技能节, after last year's edition told of the twelfth. */
export const editionSequence: Check = {
  id: 'edition-sequence',
  family: 'time',
  reads: 'report',
  severity: 'warning',
  name: { zh: '届次与上年版不衔接', en: 'Editions after those of last year' },
  advice: { zh: '请核对届次。', en: 'Check which edition it is.' },
  limits: {
    zh: '只看上年版里写过同一名称、且只有一个届次的活动；会议和代表大会不看。',
    en: 'Only events that last year’s edition names with one number; congresses and committees are left alone.',
  },
  run,
};
