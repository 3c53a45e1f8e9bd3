import { spokenNumbersIn, type SpokenNumber } from '../../../reading/spoken-shares';

/** `near` is below, or hardly above; `about` is either, and 占三成 alone says it too. */
export type Bound = 'above' | 'below' | 'near' | 'about';

/** 超过一半, 不足三成, 大多数: a share that a text claims in words. */
export type ShareWords = Pick<SpokenNumber, 'value' | 'tolerance' | 'start' | 'end'> & {
  bound: Bound;
  /** Where the words before it begin that belong to it: 超过全校的 of 超过全校的一半. */
  from: number;
  /** 大多数 and 少数 say no number. */
  isMajority: boolean;
};

const OF = '(?:全[校部体市县]的?|总[数量额]的?|其|[^，。；：、（）\\d]{1,8}的)?\\s?';
const ABOVE_BEFORE = new RegExp(`(?:超过?了?|逾|高于|多于|大于|突破|不少于|不低于|高达)${OF}$`);
const ABOVE_AFTER = /^\s?(?:以上|多|余|强)/;
const NEAR_BEFORE = new RegExp(`(?:接近|将近|近|几近|几乎)${OF}$`);
const BELOW_BEFORE = new RegExp(`(?:不足|不到|未到|未达|低于|少于|不及|小于|未过)${OF}$`);
const BELOW_AFTER = /^\s?(?:以下|以内|弱)/;
const ABOUT_BEFORE =
  /(?:约|大约|恰|正好|刚好|大概|占|占比|达|即|也就是|相当于|合)(?:占|为|到)?了?(?:全[校部体市县]的?|总[数量额]的?|[^，。；\d]{0,6}的)?\s?$/;
const OVER_HALF = '过半';

/** 超过一半, 七成以上 and 过半 are above; 近半, 不足三成 below; 约 and the bare share are about it. */
const boundOf = (
  text: string,
  { start, end }: SpokenNumber,
): { bound: Bound; from: number } | null => {
  const first = Math.max(0, start - 14);
  const before = text.slice(first, start);
  const after = text.slice(end, end + 3);
  const isOverHalf = text.slice(start, end) === OVER_HALF;
  const at = (pattern: RegExp): number | null => {
    const match = pattern.exec(before);
    return match ? first + match.index : null;
  };
  const said = (bound: Bound, from: number | null) => ({ bound, from: from ?? start });
  if (/[未不]\s?$/.test(before)) return isOverHalf ? said('below', start - 1) : null;
  const near = at(NEAR_BEFORE);
  if (near !== null) return said('near', near);
  const below = at(BELOW_BEFORE);
  if (below !== null || BELOW_AFTER.test(after)) return said('below', below ?? at(ABOUT_BEFORE));
  const above = at(ABOVE_BEFORE);
  if (above !== null || ABOVE_AFTER.test(after)) return said('above', above ?? at(ABOUT_BEFORE));
  if (isOverHalf) return said('above', at(ABOUT_BEFORE));
  const about = at(ABOUT_BEFORE);
  return about === null ? null : said('about', about);
};

/** 近半 and 超半 are told without 一. */
const HALVES = /(?<=[近超逾])半(?=[，。；、（的])/g;
const MAJORITIES =
  /(?<![\u4e00-\u9fff]?极)(绝?大多数|绝?大部分|(?<![大少])多数|大半)|(?<!极)(少数|小部分|少部分)(?!民族)/g;

const majoritiesIn = (text: string): ShareWords[] =>
  [...text.matchAll(MAJORITIES)].map((match) => ({
    value: 50,
    tolerance: 0,
    bound: match[1] === undefined ? 'below' : 'above',
    from: match.index,
    start: match.index,
    end: match.index + match[0].length,
    isMajority: true,
  }));

/** The shares that a text claims in words, in order. Linear in its length. */
export function shareWordsIn({ text }: { text: string }): ShareWords[] {
  const spoken = [
    ...spokenNumbersIn({ text }).filter(({ unit }) => unit === '%'),
    ...[...text.matchAll(HALVES)].map(({ index }) => ({
      unit: '%' as const,
      value: 50,
      tolerance: 4,
      start: index,
      end: index + 1,
    })),
  ].flatMap((share): ShareWords[] => {
    const bound = boundOf(text, share);
    return bound ? [{ ...share, ...bound, isMajority: false }] : [];
  });
  return [...spoken, ...majoritiesIn(text)].sort((left, right) => left.start - right.start);
}
