import type { Sentence } from './sentences';

const THIS_YEAR = /今年|本年|本学年|当年/;
const LAST_YEAR = /(?<![较比与同])(?:去年|上年|上一年|上学年)/;

/**
 * The year that a sentence gives to what stands at a place: the last year named before it; 今年 is the report's,
 * 去年 the one before. `several` where it stands in a span of years, `none` where the sentence names no year.
 */
export const yearOf = ({
  sentence: { text, numbers },
  at,
  reportYear,
}: {
  sentence: Pick<Sentence, 'text' | 'numbers'>;
  at: number;
  reportYear: number;
}): number | 'several' | 'none' => {
  const years = numbers.filter(({ kind, start }) => kind === 'year' && start < at);
  const last = years.at(-1);
  const before = years.at(-2);
  if (last) {
    const isSpan = before !== undefined && last.start - before.end <= 4;
    return isSpan ? 'several' : last.value;
  }
  const prior = text.slice(0, at);
  if (LAST_YEAR.test(prior)) return reportYear - 1;
  if (THIS_YEAR.test(prior)) return reportYear;
  return 'none';
};
