import type { KnownValue } from '../../../ledger/known-values';
import { ledgerOf } from '../../../ledger/accounts';
import { plainLabel } from '../../../reading/number-label';
import { numbersIn } from '../../../reading/numbers-in';
import type { Passage } from '../../../texts/passage';
import type { CheckContext, FindingDraft } from '../../check';
import type { FindingNumber } from '../../finding';
import { indicatorNames } from '../../support/indicator-names';

/** Words of a claim in a passage, with the sentence in which they stand. */
export type Claimed = {
  passage: Passage;
  /** The sentence without its full stop. */
  sentence: string;
  /** Where the sentence begins in the passage. */
  from: number;
  /** The claim within the sentence. */
  match: RegExpExecArray;
  /** The words of its sentence before it, back to a semicolon. */
  before: string;
};

/** Plans, wishes and what was prevented say nothing of what is. */
const NOT_SAID =
  /力争|争取|努力|目标|计划|拟|希望|预计|要求|确保|力求|规划|将[会于在要]|避免|遏制|防止|扭转|未能|没有|并未|不得|应当|原则上|承诺/;
const SENTENCE = /[^。！？!?\n]+/g;

/** Whether what a text says at a place is said to be so: no plan, wish or bound that is set. */
export function isSaid(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - 30), at)
      .split(/[。！？!?\n；;]/)
      .at(-1) ?? '';
  return !NOT_SAID.test(before);
}

/** Every place of a report's statements where a pattern (with the flag `g`) claims something. */
export function claimedIn({
  context,
  pattern,
}: {
  context: CheckContext;
  pattern: RegExp;
}): Claimed[] {
  return ledgerOf(context).statements.flatMap(({ passage }) =>
    [...passage.text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index: from }) =>
      [...sentence.matchAll(pattern)].flatMap((match): Claimed[] => {
        const before = sentence.slice(0, match.index).split(/[；;]/).at(-1) ?? '';
        const around = before.slice(-30) + match[0];
        return NOT_SAID.test(around) ? [] : [{ passage, sentence, from, match, before }];
      }),
    ),
  );
}

/** Words before a subject's name that are not of it. */
const LEAD =
  /^(?:近?[两二三四五六七八九十\d]{1,2}(?:个)?(?:学年|年|届)(?:来|以来|间|中)?|(?:19|20)\d{2}\s?[-—–~至到]{1,2}\s?(?:19|20)?\d{2}\s?(?:学年|年)?度?|(?:19|20)\d{2}\s?年度?|历年|历届|近年来?|多年来|各年|其中|学校|我校|本校|全校|的|与此同时|同时|并且|而且|而|且|目前|据统计|可见|表明|显示|今年|本年度?|本学年|，|、|：|\s)/;
const TRAIL =
  /(?:(?:近|最近)?[两二三四五六七八九十\d]{1,2}\s?[年届]来|实现了?|出现了?|也|均|都|又|再|已|总体|整体|保持|呈现?|则|继续|分别|[，,\s])$/;

/** Without adverbs and commas at its end, one after the other. */
const withoutTrail = (words: string): string => {
  let left = words;
  for (let trail = TRAIL.exec(left); trail; trail = TRAIL.exec(left)) {
    left = left.slice(0, trail.index);
  }
  return left;
};

/** The words that name what a claim is about: the last clause before it, without times and adverbs. */
export function subjectBefore({ before }: { before: string }): string {
  let words = withoutTrail(before.replace(/[（(][^（）()]{0,40}[）)]/g, ''));
  words = words.split(/[，,；;：:。]/).at(-1) ?? '';
  for (;;) {
    const lead = LEAD.exec(words)?.[0] ?? '';
    if (lead === '') break;
    words = words.slice(lead.length);
  }
  return withoutTrail(words);
}

/** Words that name too many things of a school to mean the one indicator that ends with them. */
const GENERAL =
  /^(?:合格|通过|优秀|优良|参与|参加|完成|覆盖|达标|回收|有效|获奖|录取|出勤|到课|到会|满意|取证|到岗|增长|使用|开出|结业)率$|^(?:总|培训|参加|参与|获奖|招聘|实习)?(?:人数|人次|总数|数量|收入|支出|经费|面积|学时|项目数|比例)$/;
const SHORTEST_NAME = 3;

const pairsIn = (text: string): string[] =>
  [...Array(Math.max(0, text.length - 1)).keys()].map((at) => text.slice(at, at + 2));

/** The one indicator of whose name the words are a part: 升学人数 of 毕业生升学人数. */
const shortenedNames = (context: CheckContext): ((words: string) => string | null) => {
  const names = context.content.indicators
    .filter(({ kind }) => kind !== 'text')
    .flatMap(({ code, name }) =>
      [name, ...(context.content.pack?.aliases[code] ?? [])].map((each) => ({
        code,
        plain: plainLabel({ text: each }),
      })),
    );
  return (words) => {
    const plain = plainLabel({ text: words }).replace(/占比$/, '比例').replace(/规模$/, '人数');
    if (plain.length < SHORTEST_NAME || GENERAL.test(plain)) return null;
    const pairs = pairsIn(plain);
    const [only, ...others] = new Set(
      names
        .filter(({ plain: name }) => name.length <= plain.length * 2 + 2)
        .filter(({ plain: name }) => pairs.every((pair) => name.includes(pair)))
        .map(({ code }) => code),
    );
    return only !== undefined && others.length === 0 ? only : null;
  };
};

const lookUps = new WeakMap<CheckContext, (words: string) => string | null>();

const makeLookUp = (context: CheckContext): ((words: string) => string | null) => {
  const names = indicatorNames(context);
  const byPart = shortenedNames(context);
  const byLabel = new Map<string, string | null>();
  for (const { label, indicator } of context.content.tables.flatMap(({ layout }) => layout)) {
    const plain = label.replace(/^其中：/, '').replace(/[“”]/g, '');
    if (indicator === null || plain.length < 4) continue;
    const known = byLabel.get(plain);
    byLabel.set(plain, known === undefined || known === indicator ? indicator : null);
  }
  return (words) =>
    names.findAny({ label: words })?.indicator.code ??
    byLabel.get(words.replace(/[“”]/g, '')) ??
    byPart(words);
};

/**
 * Looks indicators up by their names, other names, the labels of their rows where these are their own, and by
 * a part of a name that no other has.
 */
export function subjectIndicators(context: CheckContext): (words: string) => string | null {
  const lookUp = lookUps.get(context) ?? makeLookUp(context);
  lookUps.set(context, lookUp);
  return lookUp;
}

const REACH = 12;

/** The numbers of an indicator up to the report's year, by ascending year, without gaps. */
export function seriesOf({ context, code }: { context: CheckContext; code: string }): KnownValue[] {
  const { known, year } = ledgerOf(context).books;
  const series: KnownValue[] = [];
  for (let at = year; at > year - REACH; at -= 1) {
    const value = known.find({ indicator: code, year: at });
    if (!value) break;
    series.unshift(value);
  }
  return series;
}

/** 1 where a value is certainly above another, -1 below, 0 where their roundings allow both. */
export function compareValues(
  left: Pick<KnownValue, 'span'>,
  right: Pick<KnownValue, 'span'>,
): 1 | -1 | 0 {
  if (left.span.low > right.span.high) return 1;
  return left.span.high < right.span.low ? -1 : 0;
}

export function numberOfValue({ indicator, text, amount, year }: KnownValue): FindingNumber {
  return { label: indicator.name, text, value: amount, indicator: indicator.code, year };
}

/** 2023 年 668 人 */
export function valueInWords({ year, text, indicator }: KnownValue): string {
  const unit = text.endsWith('%') ? '' : (indicator.unit ?? '');
  return `${year} 年 ${text}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}`;
}

/** Whether a sentence has a number that says of which other thing, place or time it speaks. */
export function hasQuantity({ text }: { text: string }): boolean {
  return numbersIn({ text }).some(({ kind }) => kind === 'quantity');
}

const LONGEST_QUOTE = 120;

/** A finding at the sentence of a claim. */
export function claimFinding({
  claimed: { passage, sentence, match },
  numbers,
  messages,
}: {
  claimed: Pick<Claimed, 'passage' | 'sentence' | 'match'>;
  numbers: FindingNumber[];
  messages: FindingDraft['messages'];
}): FindingDraft {
  const start = Math.max(
    0,
    Math.min(match.index - LONGEST_QUOTE / 2, sentence.length - LONGEST_QUOTE),
  );
  return {
    place: passage.place,
    quote: sentence.slice(start, start + LONGEST_QUOTE).trim(),
    numbers,
    messages,
  };
}
