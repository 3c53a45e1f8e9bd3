import type { PreparedReport } from '../../compile/prepare-report';
import { asVariants, formsOf, type Mention, type NameVariants, orderOf, supportOf } from './names';
import { sentenceAround, type Writing, writingsOf } from '../writings';

/** 第六届校园丰收节: an occasion that comes again and again, with which time it is. */
const ORDINAL = /第\s?([一二三四五六七八九十\d]{1,3})\s?(届)([\u4e00-\u9fff]{3,8})/g;
/** Sentences that tell of other times too. */
const OTHER_TIMES =
  /上一?[届次期年]|去年|往[届年]|首届|以来|连续|历[届次]|下一?[届次]|筹备|明年|换届/;
const YEAR = /((?:19|20)\d{2})\s?年/g;
const NOUN = 4;

type Time = Mention & { noun: string };

const timesIn = (writing: Writing, reportYear: number): Time[] =>
  [...writing.text.matchAll(ORDINAL)].flatMap(
    ({ 0: all, 1: time, 2: counter, 3: words = '', index }) => {
      const end = index + all.length;
      const sentence = sentenceAround({ text: writing.text, start: index, end });
      const isOfAnotherYear = [...sentence.matchAll(YEAR)].some(
        ([, year]) => Number(year) !== reportYear,
      );
      if (OTHER_TIMES.test(sentence) || isOfAnotherYear) return [];
      const noun = words.slice(0, NOUN);
      return [
        {
          form: `第${time}${counter}${noun}`,
          noun: `${counter}${noun}`,
          start: index,
          end,
          writing,
        },
      ];
    },
  );

const USUAL = 2;

/** 第五届校园丰收节, once, where this year's is the sixth everywhere else. */
export function ordinalVariants(prepared: PreparedReport): NameVariants[] {
  const writings = writingsOf(prepared);
  const order = orderOf(writings);
  const byNoun = new Map<string, Time[]>();
  for (const time of writings
    .filter(({ place }) => place !== null)
    .flatMap((writing) => timesIn(writing, prepared.content.report.year))) {
    const same = byNoun.get(time.noun);
    if (same) same.push(time);
    else byNoun.set(time.noun, [time]);
  }
  return [...byNoun.values()].flatMap((times) => {
    const [one, other, more] = formsOf(times).values();
    if (!one || !other || more) return [];
    const variants = asVariants({ one, other, order });
    if (!variants || supportOf(variants.rarer) > 1 || supportOf(variants.usual) < USUAL) return [];
    return [variants];
  });
}
