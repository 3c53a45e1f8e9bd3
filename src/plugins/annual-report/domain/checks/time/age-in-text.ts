import type { NumberInText } from '../../reading/spelled-numbers';
import { printedNumber } from '../support/make-finding';
import { quoteOf, sentencesIn, type Sentence } from '../support/sentences';
import type { Check, FindingDraft } from '../check';

/** Years that one count of years may mean. */
type Years = { least: number; most: number };

const BORN =
  /(?:(\d{4})\s?年(?:\s?\d{1,2}\s?月)?(?:出生|生人|出厂|诞生|生(?=[，。（(于]))|(?:出生于|生于)\s?(\d{4})\s?年)/;
const AGE = /(?<![\d.~～—-])(\d{2})\s?岁(?!时|那年|以|的时候|前|后|至|到|组|及|[—~～-])/;
const AGED_NOW = /(?:今年|现年|现已|年龄|已)\s?(\d{2})\s?岁(?!时|那年)/;
const BEGAN =
  /(\d{4})\s?年(?:\s?\d{1,2}\s?月)?[^，。；\d]{0,14}(到校|来校|进校|留校|进厂|入厂|调入|任教|从教|执教|参加工作|走上讲台|踏上讲台|登上讲台|入职|入行|从业|拜师|担任|当|开办|开设|结缘|合作|签约|携手|扎根|成立|建成|创办|创建|组建|启用|投用|投入使用|挂牌|投产|开馆|建立|入党|入伍|毕业|上船|上岗|签署|加入)|(?:自|从|始于|起步于)\s?(\d{4})\s?年/;
const ALL_BEGAN = new RegExp(BEGAN.source, 'g');
/** What began as work at a school says nothing of years at another. */
const WORK = /任教|从教|执教|参加工作|讲台|留校/;
const LEADS =
  /(?:至今|已经?|已有|一[\u4e00-\u9fff]就是|整整|转眼|迄今|一晃|走过|历经|坚守|扎根|深耕|耕耘|教龄|任教|从教|执教|从业|合作|[工干做]了|工作了?|服务了|已连续[^，。；\d]{0,4})[^，。；\d]{0,4}$/;
const FOLLOWS =
  /^(?:没有|未曾|未|如一日|间|的?(?:坚守|耕耘|时光|岁月|春秋|教学生涯|教龄|从教|合作|风雨|坚持|付出))/;
/** 三年来 and 近五年来 are times of speaking; 二十年来 is not. */
const EVER_SINCE = /^来(?!自)/;
const LONG_AGO = 8;
/** Years before those that the sentence tells of, or at another place. */
const ELSEWHERE = /此前|之前|曾|先后|企业|公司|行业|部队|外校/;
const NOT_SINCE =
  /^(?:前|后|内|制|期|级|以上|计划|规划|的?企业|的?行业|的?一线|的?(?:办学|建校)|校史)/;
const OTHER_WORK = /教龄|从教|任教|执教/;
const REACH = 60;

const yearsOf = (number: NumberInText, text: string): Years => {
  const prior = text.slice(Math.max(0, number.start - 3), number.start);
  const isMore =
    /[余多]/.test(number.text) ||
    /^[余多]/.test(text.slice(number.end)) ||
    /[超逾]过?$/.test(prior);
  const { value } = number;
  if (isMore) return { least: value, most: value + (value >= 10 ? 9 : 1) };
  if (/近$/.test(prior)) return { least: value - 5, most: value };
  if (number.isApproximate) return { least: value - 3, most: value + 3 };
  return { least: value - 1, most: value + 1 };
};

const draft = (
  sentence: Sentence,
  from: number,
  until: number,
  messages: FindingDraft['messages'],
): FindingDraft => ({
  place: sentence.passage.place,
  quote: quoteOf({ sentence, from, to: until }),
  messages,
});

/** 1994 年到校任教，三十年没有离开: years since a year that the sentence names, up to the next one. */
const tenure = (sentence: Sentence, reportYear: number): FindingDraft[] =>
  [...sentence.text.matchAll(ALL_BEGAN)].flatMap((began) =>
    tenureSince(sentence, reportYear, began),
  );

const tenureSince = (
  sentence: Sentence,
  reportYear: number,
  began: RegExpExecArray,
): FindingDraft[] => {
  const { text, numbers } = sentence;
  const year = Number(began[1] ?? began[3]);
  const from = began.index + began[0].length;
  if (year > reportYear || year < 1930) return [];
  const next = numbers.find(
    ({ kind, start, value }) =>
      kind === 'year' && start > from && value !== reportYear && value !== year,
  );
  const until = next?.start ?? text.length;
  // 1994 年到校任教，2004 年…，三十年: what follows another year may be of either.
  const isFollowed = next !== undefined && !/[；;。]/.test(text.slice(from, until));
  return numbers.flatMap((number): FindingDraft[] => {
    if (number.kind !== 'quantity' || number.unit !== '年' || number.start < from) return [];
    if (isFollowed || number.start > until) return [];
    if (number.start - from > REACH || number.value < 3) return [];
    const after = text.slice(number.end, number.end + 6).replace(/^[余多]/, '');
    const prior = text.slice(Math.max(from - 2, number.start - 12), number.start);
    const isEver =
      EVER_SINCE.test(after) && number.value >= LONG_AGO && !/近\s?$/.test(prior.slice(-2));
    const isSince = isEver || LEADS.test(prior) || FOLLOWS.test(after);
    if (!isSince || NOT_SINCE.test(after)) return [];
    if (ELSEWHERE.test(text.slice(from, number.start) + after)) return [];
    const isElsewhere = OTHER_WORK.test(prior.slice(-6) + after) && !WORK.test(began[0]);
    const { least, most } = yearsOf(number, text);
    const age = reportYear - year;
    if (isElsewhere || (age >= least && age <= most)) return [];
    return [
      draft(sentence, began.index, number.end, {
        zh: `从 ${year} 年到 ${reportYear} 年是 ${age} 年，文中却写“${printedNumber(number)}”。`,
        en: `From ${year} to ${reportYear} are ${age} years, but the text says "${printedNumber(number)}".`,
      }),
    ];
  });
};

/** 1993 年出生，31 岁. */
const born = (sentence: Sentence, reportYear: number): FindingDraft[] => {
  const { text, numbers } = sentence;
  const birth = BORN.exec(text);
  const age = AGE.exec(text);
  if (!birth || !age) return [];
  const year = Number(birth[1] ?? birth[2]);
  const years = numbers.filter(({ kind, value }) => kind === 'year' && value !== reportYear);
  const told = Number(age[1]);
  const gap = Math.abs(age.index - birth.index);
  if (years.length !== 1 || gap > REACH || /虚岁/.test(text)) return [];
  if (Math.abs(reportYear - year - told) <= 1) return [];
  return [
    draft(
      sentence,
      Math.min(birth.index, age.index),
      Math.max(birth.index + birth[0].length, age.index + age[0].length),
      {
        zh: `${year} 年出生，到 ${reportYear} 年是 ${reportYear - year} 岁，文中却写 ${told} 岁。`,
        en: `Born in ${year}, a person is ${reportYear - year} in ${reportYear}, but the text says ${told}.`,
      },
    ),
  ];
};

const YOUNGEST_AT_WORK = 15;
const OLDEST_AT_WORK = 70;

/** 今年 31 岁，1994 年到校任教: at work as a child. */
const atWork = (sentence: Sentence, reportYear: number): FindingDraft[] => {
  const { text } = sentence;
  const age = AGED_NOW.exec(text);
  const began = BEGAN.exec(text);
  if (!age || !began || !(WORK.test(began[0]) || /入职|进厂|到校/.test(began[0]))) return [];
  const then = Number(age[1]) - (reportYear - Number(began[1]));
  if (then >= YOUNGEST_AT_WORK && then <= OLDEST_AT_WORK) return [];
  return [
    draft(
      sentence,
      Math.min(age.index, began.index),
      Math.max(age.index + age[0].length, began.index + began[0].length),
      {
        zh: `今年 ${age[1]} 岁的人 ${began[1]} 年是 ${then} 岁，与“${began[2] ?? ''}”不符。`,
        en: `Who is ${age[1]} now was ${then} in ${began[1]}, too young or too old to begin to work.`,
      },
    ),
  ];
};

/** Ages and years of service that do not fit the years beside them. */
export const ageInText: Check = {
  id: 'age-in-text',
  replaces: ['told-age'],
  family: 'time',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '年龄、年数与年份不符', en: 'Ages and years of service' },
  advice: { zh: '请核对年份和年龄（年数）。', en: 'Check the year and the age.' },
  limits: {
    zh: '以报告年度计算，只看同一句话；相差一年不提示。',
    en: 'Counted to the report’s year, within one sentence; one year more or less is right.',
  },
  run: ({ passages, content }) =>
    sentencesIn({ passages }).flatMap((sentence) =>
      [tenure, born, atWork].flatMap((find) => find(sentence, content.report.year)),
    ),
};
