import type { Passage } from '../../texts/passage';
import { readChineseNumeral } from '../../reading/spelled-numbers';
import type { Check, CheckContext, FindingDraft } from '../check';

/** 从 2019 年起每年一届: what is held once a year, and since when. */
type Series = { passage: Passage; year: number; yearAt: number; sentence: string; start: number };

/** 第六届校园丰收节, with the years in which it may have been held. */
type Edition = { passage: Passage; number: number; text: string; start: number; years: number[] };

const ONCE_A_YEAR =
  '(?:每年(?:都|定期|固定)?(?:举办|举行|召开|开展|组织|评选)?(?:一|1)\\s?[届次期回]|一年一[届度]|年年(?:举办|举行)|每年(?:都|定期|固定)?(?:举办|举行|召开)(?!\\s?[两二三四五六几多\\d]))';
const SINCE = new RegExp(
  `((?:19|20)\\d{2})\\s?年(?:\\s?\\d{1,2}\\s?月)?[^。；\\d]{0,12}?(?:起|开始|创办|首次举办|举办首届|首届|以来|创立|首办|发起|[办开]到|延续|坚持|至今|到现在)[^。；]{0,24}?${ONCE_A_YEAR}`,
  'g',
);
const BEGAN = new RegExp(
  `${ONCE_A_YEAR}[^。；\\d]{0,20}(?:始于|创办于|始办于|起于|创立于|首[届次](?:于|在|是)?)\\s?((?:19|20)\\d{2})\\s?年`,
  'g',
);
/** 自 2005 年举办以来，已连续举办 20 届: without a gap, so once a year. */
const WITHOUT_GAP =
  /(?:自|从)\s?((?:19|20)\d{2})\s?年[^。；\d]{0,16}(?:起|开始|以来|至今|后)[^。；\d]{0,16}连续(?:成功)?(?:举办|举行|召开|开展|组织|承办)了?\s?(?:\d{1,3}|[一二三四五六七八九十百]{1,5})\s?届/g;
const EDITION =
  /(?:第\s?(\d{1,3}|[一二三四五六七八九十百]{1,5})|(?:已|连续|成功|累计)(?:举办|举行|召开|开展)了?\s?(\d{1,3}|[一二三四五六七八九十百]{1,5}))\s?([届次期])/g;
const INTERRUPTED = /停办|中断|暂停|未举办|未能举办|停摆|因疫情|除外|隔年|两年一届/;
const YEAR = /(?<!\d)((?:19|20)\d{2})\s?年(?!级)/g;
const SENTENCE_MARKS = /[。！？!?；;\n]/;
/** Characters of the name after an edition that stand in the sentence of the series. */
const SAME_NAME = 3;

const sentenceAround = (text: string, at: number): { text: string; start: number } => {
  let start = at;
  while (start > 0 && !SENTENCE_MARKS.test(text.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && !SENTENCE_MARKS.test(text.charAt(end))) end += 1;
  return { text: text.slice(start, end), start };
};

const seriesIn = (passage: Passage): Series[] => {
  if (INTERRUPTED.test(passage.text)) return [];
  const found = [SINCE, BEGAN, WITHOUT_GAP].flatMap((pattern) =>
    [...passage.text.matchAll(pattern)].map((match): Series => {
      const year = match[1] ?? '';
      const yearAt = match.index + match[0].indexOf(year);
      const { text, start } = sentenceAround(passage.text, match.index);
      return { passage, year: Number(year), yearAt, sentence: text, start };
    }),
  );
  return [...new Map(found.map((series) => [series.yearAt, series])).values()];
};

/** The years that a sentence or, of a case, its date gives to what it tells; without any, the school year's two. */
const yearsFor = (
  { content }: CheckContext,
  passage: Passage,
  at: number,
  series: Series,
): number[] => {
  const { text, start } = sentenceAround(passage.text, at);
  const told = [...text.matchAll(YEAR)]
    .filter(({ index }) => passage !== series.passage || start + index !== series.yearAt)
    .map((match) => ({ year: Number(match[1]), at: start + match.index }));
  const before = told.filter((year) => year.at < at).at(-1);
  if (before) return [before.year];
  const { year } = content.report;
  if (told.length > 0) return [];
  if (/今年|本年/.test(text)) return [year];
  const date = content.cases.find(({ documentId }) => documentId === passage.place.id)?.date;
  return date ? [Number(date.slice(0, 4))] : [year - 1, year];
};

const isOfSeries = (passage: Passage, at: number, end: number, series: Series): boolean => {
  const after = passage.text.slice(end, end + 12).replace(/^[“"《\s]+/, '');
  const isInSentence =
    passage === series.passage && at >= series.start && at < series.start + series.sentence.length;
  if (isInSentence && /^(?:[，。；、（）()]|$)/.test(after)) return true;
  const name = after.slice(0, isInSentence ? 2 : SAME_NAME);
  // What names it must stand beside the edition, not only in it.
  const others = isInSentence
    ? `${series.sentence.slice(0, at - series.start)} ${series.sentence.slice(end - series.start + name.length + 1)}`
    : series.sentence;
  return name.length >= 2 && others.includes(name) && /^\p{Script=Han}+$/u.test(name);
};

const editionsOf = (context: CheckContext, series: Series): Edition[] =>
  context.passages
    .filter(({ kind }) => kind !== 'alt' && kind !== 'code')
    .flatMap((passage) =>
      [...passage.text.matchAll(EDITION)].flatMap((match): Edition[] => {
        const digits = match[1] ?? match[2] ?? '';
        const number = /^\d/.test(digits) ? Number(digits) : readChineseNumeral({ text: digits });
        const start = match.index;
        const end = start + match[0].length;
        if (number === null || !isOfSeries(passage, start, end, series)) return [];
        // 第三次会议 is numbered within its 届; only what is held 一次 a year counts in 次.
        const counter = match[3] ?? '';
        const isYearly = ['一', '1', '1 '].some((one) => series.sentence.includes(one + counter));
        if (counter !== '届' && !isYearly) return [];
        const years = yearsFor(context, passage, start, series);
        return [{ passage, number, text: match[0], start, years }];
      }),
    );

const isRight = ({ number, years }: Edition, { year }: Series): boolean =>
  years.length === 0 || years.some((held) => held - year + 1 === number);

const describe = (series: Series, edition: Edition, passage: Passage): FindingDraft => {
  const held = edition.years.at(-1) ?? series.year;
  const expected = held - series.year + 1;
  const quote =
    passage === series.passage ? series.sentence : sentenceAround(passage.text, edition.start).text;
  return {
    place: passage.place,
    quote: quote.trim(),
    numbers: [
      { label: '第一届', text: `${series.year} 年`, value: series.year },
      { label: '届次', text: edition.text, value: edition.number },
    ],
    messages: {
      zh: `文中说 ${series.year} 年起每年一届，到 ${held} 年应是第 ${expected} 届，却写“${edition.text}”。`,
      en: `Held every year since ${series.year}, the edition of ${held} would be number ${expected}, but the text says "${edition.text}".`,
    },
  };
};

/** A yearly event whose edition does not fit the year of its first one. */
export const yearlyEdition: Check = {
  id: 'yearly-edition',
  family: 'time',
  reads: 'report',
  severity: 'warning',
  name: { zh: '届次与起始年份不符', en: 'Editions of a yearly event' },
  advice: {
    zh: '请核对首届年份和届次；中间有停办的，请在文中说明。',
    en: 'Check the first year and the edition; say so where a year was left out.',
  },
  limits: {
    zh: '只看写明“某年起每年一届”的活动；文中说过停办、隔年的不看。',
    en: 'Only events said to be held every year since one that is named; not where the text says that one was left out.',
  },
  run: (context) =>
    context.passages
      .filter(({ kind }) => kind !== 'alt' && kind !== 'code')
      .flatMap(seriesIn)
      .flatMap((series) => {
        const editions = editionsOf(context, series);
        const wrong = editions.filter((edition) => !isRight(edition, series));
        const [first] = wrong;
        if (!first) return [];
        // Where all disagree, the first year is what is wrong.
        return wrong.length === editions.length
          ? [describe(series, first, series.passage)]
          : wrong.map((edition) => describe(series, edition, edition.passage));
      }),
};
