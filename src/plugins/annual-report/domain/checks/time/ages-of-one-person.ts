import type { Check, FindingDraft } from '../check';
import { type Sentence, sentencesIn } from '../support/sentences';

/** When somebody must have been born for an age that a sentence tells. */
type Birth = {
  year: number;
  /** 55 岁 now, or 18 岁 in 1987. */
  words: string;
  /** Whose age it is, where the words beside it say so; the longest writing first. */
  names: string[];
  sentence: Sentence;
  start: number;
  end: number;
};

const AGE = /(?<![\d.~～—–-])(\d{2})\s?岁(?!以|左右|前|后|至|到|组|及|上下|的时候|[—–~～-])/g;
const THAT_YEAR = /(?:那一?年|当年|时年|彼时|当时)[，,]?[^，。；\d]{0,8}$/;
const THAT_YEAR_AFTER = /^(?:那年|那一年|时)/;
const NOW = /(?:今年|现年|如今|现在|现已|年已)[，,]?[^，。；\d]{0,6}$/;
const YEAR = /(?<!\d)((?:19|20)\d{2})\s?年(?!级)/g;
const BORN =
  /(?<!\d)((?:19|20)\d{2})\s?年(?:\s?\d{1,2}\s?月)?(?:出生|生人|生(?=[，。（(于]))|(?:出生于|生于)\s?((?:19|20)\d{2})\s?年/g;
/** 55 岁的周连山 */
const NAMED_AFTER = /^的([\u4e00-\u9fff]{2,3})/;
/** 周连山今年 55 岁, 周连山 1987 年进厂 */
const NAMED_BEFORE = /(?:^|[，。；、“”：（\s])([\u4e00-\u9fff]{2,3})(?:，)?(?:今年|现年|年已)\s?$/;
const PRONOUN = /[他她它]/;
/** A mean or an oldest one is nobody's age. */
const OF_MANY = /平均|最大|最小|最长|最年长|最年轻|老[师人]|虚岁|以上|之间|不满|未满|年满/;
/** A birthday not yet had, and one counted by the Chinese way. */
const SLACK = 2;

const namesIn = (words: string | undefined): string[] =>
  words === undefined ? [] : [words, words.slice(0, 2)].filter(({ length }) => length >= 2);

const yearBefore = (text: string, at: number): number | null => {
  const [, year] = [...text.slice(0, at).matchAll(YEAR)].at(-1) ?? [];
  return year === undefined ? null : Number(year);
};

const yearAfter = (text: string, at: number): number | null => {
  const [, year] =
    text
      .slice(at, at + 20)
      .matchAll(YEAR)
      .next().value ?? [];
  return year === undefined ? null : Number(year);
};

/** The year in which somebody had an age; null where the words leave it open. */
const yearOfAge = (text: string, start: number, end: number, reportYear: number): number | null => {
  const prior = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(end, end + 4);
  if (THAT_YEAR.test(prior)) return yearBefore(text, start);
  if (THAT_YEAR_AFTER.test(after)) return yearAfter(text, end);
  if (NOW.test(prior)) return reportYear;
  return NAMED_AFTER.test(text.slice(end, end + 6))
    ? (yearBefore(text, start) ?? reportYear)
    : null;
};

const birthsIn = (sentence: Sentence, reportYear: number): Birth[] => {
  const { text } = sentence;
  const ages = [...text.matchAll(AGE)].flatMap(({ 0: words, 1: age, index: start }): Birth[] => {
    const end = start + words.length;
    const year = yearOfAge(text, start, end, reportYear);
    if (year === null || OF_MANY.test(text.slice(Math.max(0, start - 10), end + 3))) return [];
    const before = NAMED_BEFORE.exec(text.slice(Math.max(0, start - 14), start))?.[1];
    const after = NAMED_AFTER.exec(text.slice(end, end + 6))?.[1];
    return [
      {
        year: year - Number(age),
        words: `${year} 年 ${words}`,
        names: [...namesIn(after), ...namesIn(before)],
        sentence,
        start,
        end,
      },
    ];
  });
  const births = [...text.matchAll(BORN)].map((match): Birth => ({
    year: Number(match[1] ?? match[2]),
    words: match[0],
    names: [],
    sentence,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...ages, ...births];
};

const PERSON = /^[\u4e00-\u9fff]{2,3}$/;
const NO_PERSON = /^(?:他|她|它|这|那|我|老|小|学|教|毕|同|男|女|青|高龄|花甲)/;

/** Whether the sentence of one age names whose the other is, or goes on about them by 他 or 她. */
const isSamePerson = (one: Birth, other: Birth): boolean => {
  if (one.sentence === other.sentence) return false;
  const { text } = other.sentence;
  const before = text.slice(0, other.start);
  const isNamed = one.names.some(
    (name) => PERSON.test(name) && !NO_PERSON.test(name) && before.includes(name),
  );
  const isOwn = other.names.length === 0 || other.names.some((name) => one.names.includes(name));
  return isNamed && isOwn && (other.names.length > 0 || PRONOUN.test(text) || isAlone(other));
};

/** 生于 1969 年: of the only person whose age the sentence tells. */
const isAlone = ({ sentence: { text } }: Birth): boolean =>
  [...text.matchAll(AGE)].length + [...text.matchAll(BORN)].length === 1;

const documentOf = ({ passage: { place } }: Sentence): string => `${place.type}:${place.id}`;

const describe = (one: Birth, other: Birth): FindingDraft => ({
  place: other.sentence.passage.place,
  quote: other.sentence.text.slice(Math.max(0, other.start - 40), other.end + 12).trim(),
  numbers: [one, other].map(({ words, year }) => ({
    label: '年龄',
    text: words,
    value: year,
  })),
  messages: {
    zh: `${one.words}，应是 ${one.year} 年前后出生；${other.words}，应是 ${other.year} 年前后出生，两处不符。`,
    en: `By "${one.words}" the birth was about ${one.year}, by "${other.words}" about ${other.year}.`,
  },
});

/** 55 岁的周连山, and 周连山 1987 年进厂，那年他 28 岁: two ages of one person. */
export const agesOfOnePerson: Check = {
  id: 'ages-of-one-person',
  family: 'time',
  reads: 'report',
  severity: 'warning',
  name: { zh: '同一人的年龄前后不符', en: 'Two ages of one person' },
  advice: { zh: '请核对年龄和年份。', en: 'Check both ages and their years.' },
  limits: {
    zh: '只看同一章节或案例里写明姓名的“今年……岁”“那年……岁”；相差两岁以内不提示。',
    en: 'Only ages in one document of a person who is named beside them; two years are no difference.',
  },
  run: ({ passages, content }) => {
    const byDocument = new Map<string, Birth[]>();
    for (const sentence of sentencesIn({ passages })) {
      if (!/岁|出生|生于/.test(sentence.text)) continue;
      const document = documentOf(sentence);
      const births = birthsIn(sentence, content.report.year);
      byDocument.set(document, [...(byDocument.get(document) ?? []), ...births]);
    }
    return [...byDocument.values()].flatMap((births) =>
      births.flatMap((other): FindingDraft[] => {
        const one = births.find(
          (candidate) =>
            isSamePerson(candidate, other) && Math.abs(candidate.year - other.year) > SLACK,
        );
        return one ? [describe(one, other)] : [];
      }),
    );
  },
};
