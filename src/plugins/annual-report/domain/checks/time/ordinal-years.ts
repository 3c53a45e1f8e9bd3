import { readChineseNumeral } from '../../reading/spelled-numbers';
import type { Check, FindingDraft } from '../check';
import { type Sentence, sentencesIn } from '../support/sentences';

const NUMERAL = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
/** 第 6 个夏天, 第三个年头, 第五年, 第十个春天: one a year. */
const NTH = new RegExp(
  `第\\s?(${NUMERAL})\\s?(?:个\\s?(?:年头|年度|春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|暑假|暑期|寒假|学年|春秋|春节|中秋|端午|重阳节|教师节|新学年)|年(?![级度代]))`,
  'g',
);
/** 从 2019 年开始, 自 2019 年起, 2019 年启动, 始于 2019 年. */
const SINCE =
  /(?:从|自)\s?((?:19|20)\d{2})\s?年(?:\s?\d{1,2}\s?月)?[^，。；\d]{0,10}?(?:开始|起|以来|启动|第一次|首次)|(?:始于|创办于|开办于|启动于|起于)\s?((?:19|20)\d{2})\s?年|((?:19|20)\d{2})\s?年(?:\s?\d{1,2}\s?月)?(?:启动|发起|创办|开办|首次|开始)/g;
/** What has a time of its own is counted from elsewhere. */
const OTHER = /中断|停办|停了|暂停|隔年|学制|工龄|教龄|入职|合同|计划|将|明年|“?十[三四五]五/;
/** A year that the sentence names is the one that is counted, not the report's. */
const IN_YEAR = /(?<!\d)((?:19|20)\d{2})\s?年/g;

const countOf = (words: string): number | null =>
  /^\d/.test(words) ? Number(words) : readChineseNumeral({ text: words });

const judge = ({ text, passage }: Sentence, reportYear: number): FindingDraft[] => {
  const since = [...text.matchAll(SINCE)];
  const [began, ...others] = since;
  const start = Number(began?.[1] ?? began?.[2] ?? began?.[3]);
  if (!began || others.length > 0 || OTHER.test(text)) return [];
  const years = new Set(
    [...text.matchAll(IN_YEAR)].map(([, year]) => Number(year)).filter((year) => year !== start),
  );
  const nths = [...text.matchAll(NTH)];
  const [nth, ...more] = nths;
  if (!nth || more.length > 0 || years.size > 1) return [];
  const told = countOf(nth[1] ?? '');
  const until = [...years][0] ?? reportYear;
  const gap = until - start;
  if (told === null || gap < 1 || told === gap || told === gap + 1) return [];
  // 第一年 of what began long ago is the first of a stage.
  if (told <= 1 || Math.abs(told - gap) > Math.max(3, gap)) return [];
  return [
    {
      place: passage.place,
      quote: text
        .slice(
          Math.max(0, Math.min(nth.index, began.index) - 10),
          Math.max(nth.index, began.index) + 24,
        )
        .trim(),
      messages: {
        zh: `${start} 年开始，到 ${until} 年是第 ${gap + 1} 年，这里却写“${nth[0]}”。`,
        en: `It began in ${start}, so ${until} is its year ${gap + 1}, but the text says "${nth[0]}".`,
      },
    },
  ];
};

/** The sixth summer of what began in 2019, in a report of 2024. */
export const ordinalYears: Check = {
  id: 'ordinal-years',
  reads: 'report',
  family: 'time',
  severity: 'warning',
  name: { zh: '“第几年”与开始的年份不符', en: 'An ordinal year and its beginning' },
  advice: {
    zh: '请核对开始的年份和第几年。',
    en: 'Check the year of its beginning and the ordinal.',
  },
  limits: {
    zh: '只看同一句里写明从哪一年开始、又说“第几年、第几个夏天”的；中断过的不看，差一年不提示。',
    en: 'Only where one sentence tells when it began and which year it is; not what was interrupted.',
  },
  run: ({ passages, content }) =>
    sentencesIn({ passages }).flatMap((sentence) => judge(sentence, content.report.year)),
};
