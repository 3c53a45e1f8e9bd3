import type { PreparedReport } from '../../compile/prepare-report';
import { readChineseNumeral } from '../../reading/spelled-numbers';
import { closestSentence, eventsIn, isOnce, type Match, occasionsOf } from './occasions';

/** Two prizes, places in a ranking, times, durations or years that are told of one occasion. */
export type StandingDisagreement = { match: Match; standing: string; other: string };

/** What can be said in one way of an occasion; `valueOf` makes two wordings of it one. */
type Scale = {
  pattern: RegExp;
  valueOf: (words: string) => string;
  /** What it is told of: 第五届航海 and 第四十二届田径 have nothing in common, nor have 三天 and 六小时. */
  /** How long it took: told of one paragraph of a case, wherever the rest of it is told. */
  isDuration?: boolean;
  topicOf?: (words: string) => string;
  /** Whether only what happens but once has one of it. */
  isOfOnce: boolean;
};

const numeral = (words: string): string => {
  const digits = /\d+/.exec(words)?.[0];
  const spelled = /[一二三四五六七八九十]+/.exec(words)?.[0] ?? '';
  return digits ?? String(readChineseNumeral({ text: spelled }) ?? words);
};

const PLACES: Record<string, string> = { 冠: '1', 亚: '2', 季: '3' };

const NOUN = 2;

const SCALES: Scale[] = [
  { pattern: /[特一二三]等奖/g, valueOf: (words) => words, isOfOnce: false },
  { pattern: /[金银铜][奖牌]/g, valueOf: (words) => words.charAt(0), isOfOnce: false },
  {
    pattern: /第\s?(?:[一二三四五六七八]|[1-8])\s?名|[冠亚季]军/g,
    valueOf: (words) => PLACES[words.charAt(0)] ?? numeral(words),
    isOfOnce: false,
  },
  {
    pattern: /第\s?(?:[一二三四五六七八九十]{1,3}|\d{1,3})\s?[届期批][“《]?[\u4e00-\u9fff]{2}/g,
    valueOf: numeral,
    topicOf: (words) => words.slice(-NOUN),
    isOfOnce: false,
  },
  {
    isDuration: true,
    pattern:
      /(?<![\d.])\d{1,3}\s?天(?=的?(?:课程?|培训|集训|学习|研修|比赛|赛程|展期|展览|演出季|活动|行程|驻村|营期)|展期)|(?:为期|历时|历经|用时|耗时|持续|一连)\s?(?:[一两二三四五六七八九十]{1,3}|\d{1,3})\s?(?:天|日|周|个月|小时|个小时|年)/g,
    valueOf: (words) => numeral(words.replace('两', '二')),
    topicOf: (words) => (/[天日]$/.test(words) ? '天' : words.slice(-1)),
    isOfOnce: false,
  },
  {
    pattern: /(?<!\d)(?:19|20)\d{2}\s?年(?!\s?\d{1,2}\s?月|级|以来|至|[—-])/g,
    valueOf: numeral,
    isOfOnce: true,
  },
];

type Said = { words: string; value: string };

const saidIn = (text: string, { pattern, valueOf }: Scale): Said[] => [
  ...new Map(
    Array.from(text.matchAll(pattern), ([words]): [string, Said] => {
      const value = valueOf(words);
      return [value, { words: words.replace(/\s+/g, ' '), value }];
    }),
  ).values(),
];

const STRONG = 4;
const MANY = 6;

const OTHER_TIMES = /上一?[届次期年]|去年|往[届年]|首届|历[届次]|下一?[届次]|筹备|明年|蝉联|连续/;

const pairOf = ({ sentence, other }: Match): string =>
  `${sentence.account.document} ${sentence.start} ${other.document}`;

/** How many rare words each sentence shares with the one text of a document that it shares most with. */
const mostShared = (matches: Match[]): Map<string, number> => {
  const best = new Map<string, number>();
  for (const match of matches) {
    const key = pairOf(match);
    best.set(key, Math.max(best.get(key) ?? 0, match.shared.size));
  }
  return best;
};

/** Prizes, places, ordinals, durations and years that two tellings of one occasion give differently. */
export function standingDisagreements(prepared: PreparedReport): StandingDisagreement[] {
  const found = new Map<string, StandingDisagreement>();
  const { matches, ofDocument } = occasionsOf(prepared);
  const best = mostShared(matches);
  for (const match of matches) {
    const { sentence, other } = match;
    if (other.statement === null) continue;
    const closest = closestSentence(match);
    const isNear = closest !== null && closest.shared >= STRONG;
    const isOfCase = match.isReferred && (best.get(pairOf(match)) ?? 0) >= STRONG;
    if (!closest || (!isNear && !isOfCase)) continue;
    if (OTHER_TIMES.test(sentence.text) || OTHER_TIMES.test(closest.span.text)) continue;
    for (const scale of SCALES) {
      if (!isNear && !scale.isDuration) continue;
      const [mine, more] = saidIn(sentence.text, scale);
      const theirText = isNear
        ? other.text
        : ofDocument(other.document)
            .map(({ text }) => text)
            .join('\n');
      const [theirs, others] = saidIn(isNear ? closest.span.text : theirText, scale);
      if (!mine || !theirs || more || others || mine.value === theirs.value) continue;
      if (scale.topicOf?.(mine.words) !== scale.topicOf?.(theirs.words)) continue;
      if (saidIn(theirText, scale).some(({ value }) => value === mine.value)) continue;
      if (saidIn(sentence.account.text, scale).some(({ value }) => value === theirs.value))
        continue;
      const events = eventsIn(sentence.text);
      const isOfOneEvent = [...eventsIn(closest.span.text)].some(
        (event) => events.has(event) && isOnce(event),
      );
      if (scale.isOfOnce && !(isOfOneEvent && closest.shared >= MANY)) continue;
      const key = [mine.words, theirs.words, sentence.account.document, other.document]
        .sort()
        .join();
      if (!found.has(key)) found.set(key, { match, standing: mine.words, other: theirs.words });
    }
  }
  return [...found.values()];
}
