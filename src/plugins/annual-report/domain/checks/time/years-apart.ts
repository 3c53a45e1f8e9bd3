import { readChineseNumeral } from '../../reading/spelled-numbers';
import type { Check, FindingDraft } from '../check';
import { type Sentence, sentencesIn } from '../support/sentences';

const NUMERAL = '\\d{1,2}|[一二两三四五六七八九十]{1,3}';
/** 五年前的 2019 年, 三年前（2021 年） */
const AGO = new RegExp(
  `(?<![近\\d一二三四五六七八九十])(${NUMERAL})\\s?(?:多|余)?年前(?:的|，|（|\\(|，即|即)?\\s?((?:19|20)\\d{2})\\s?年`,
  'g',
);
/** 2021 年入学，三年后的 2024 年毕业 */
const LATER = new RegExp(
  `((?:19|20)\\d{2})\\s?年[^。；\\d]{0,24}[，,]?(${NUMERAL})\\s?年(?:之?后|以后)(?:的|，|，即|即)?\\s?((?:19|20)\\d{2})\\s?年`,
  'g',
);
/** 2021 届毕业生毕业三年 */
const CLASS_OF = new RegExp(
  `((?:20)\\d{2})\\s?届[^。；，、\\d]{0,12}毕业(?:已|满|后)?\\s?(${NUMERAL})\\s?年(?!制)`,
  'g',
);
/** “十四五”规划的收官之年 */
const PLAN =
  /(?:((?:19|20)\d{2})\s?年是[^。；，\d]{0,12}|今年是[^。；，\d]{0,12})[“"]?十([三四五])五[”"]?(?:规划|时期)?(?:实施)?的?(开局|起步|收官|第([一二三四五])年)/g;
const PLAN_BEGINS: Record<string, number> = { 三: 2016, 四: 2021, 五: 2026 };
const LENGTH_OF_PLAN = 5;

const numberOf = (words: string): number | null =>
  /^\d/.test(words) ? Number(words) : readChineseNumeral({ text: words });

type Gap = { match: RegExpExecArray; told: number; right: number };

const gapsIn = ({ text }: Sentence, reportYear: number): Gap[] => {
  const ago = [...text.matchAll(AGO)].map((match) => ({
    match,
    told: numberOf(match[1] ?? ''),
    right: reportYear - Number(match[2]),
  }));
  const later = [...text.matchAll(LATER)].map((match) => ({
    match,
    told: numberOf(match[2] ?? ''),
    right: Number(match[3]) - Number(match[1]),
  }));
  const classOf = [...text.matchAll(CLASS_OF)].map((match) => ({
    match,
    told: numberOf(match[2] ?? ''),
    right: reportYear - Number(match[1]),
  }));
  return [...ago, ...later, ...classOf].flatMap(({ match, told, right }): Gap[] =>
    told === null || Math.abs(told - right) <= 1 ? [] : [{ match, told, right }],
  );
};

const ofGaps = (sentence: Sentence, reportYear: number): FindingDraft[] =>
  gapsIn(sentence, reportYear).map(({ match, told, right }) => ({
    place: sentence.passage.place,
    quote: match[0],
    messages: {
      zh: `“${match[0]}”相隔 ${right} 年，不是 ${told} 年。`,
      en: `In "${match[0]}" ${right} years lie between, not ${told}.`,
    },
  }));

const ofPlans = ({ passage, text }: Sentence, reportYear: number): FindingDraft[] =>
  [...text.matchAll(PLAN)].flatMap((match): FindingDraft[] => {
    const [words, named, plan = '', stage = '', numeral] = match;
    const first = PLAN_BEGINS[plan];
    if (first === undefined) return [];
    const year = named === undefined ? reportYear : Number(named);
    const nth = numeral === undefined ? null : numberOf(numeral);
    const right = stage === '收官' ? first + LENGTH_OF_PLAN - 1 : first + (nth ?? 1) - 1;
    if (year === right) return [];
    return [
      {
        place: passage.place,
        quote: words,
        messages: {
          zh: `“十${plan}五”从 ${first} 年到 ${first + LENGTH_OF_PLAN - 1} 年，${year} 年是第 ${year - first + 1} 年，与“${stage}”不符。`,
          en: `That five-year plan runs from ${first} to ${first + LENGTH_OF_PLAN - 1}; ${year} is its year ${year - first + 1}.`,
        },
      },
    ];
  });

/** 五年前的 2021 年: years between what a sentence tells, and the years of the five-year plans. */
export const yearsApart: Check = {
  id: 'years-apart',
  family: 'time',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '相隔年数与年份不符', en: 'Years between two years' },
  advice: { zh: '请核对年份和相隔的年数。', en: 'Check the years and how far apart they are.' },
  limits: {
    zh: '只看“几年前的某年”“某年……几年后的某年”“某届毕业几年”和“十四五”的开局、收官、第几年；相差一年不提示。',
    en: 'Only years said to be so many years ago or later, years since graduation, and the years of a five-year plan; one year is no difference.',
  },
  run: ({ passages, content }) =>
    sentencesIn({ passages }).flatMap((sentence) => [
      ...ofGaps(sentence, content.report.year),
      ...ofPlans(sentence, content.report.year),
    ]),
};
