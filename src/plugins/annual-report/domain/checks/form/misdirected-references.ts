import type { Check, CheckContext, FindingDraft } from '../check';
import { excerpt, RUNNING_KINDS } from '../support/find-matches';
import type { Passage } from '../../texts/passage';
import {
  hanPairs,
  likenessTo,
  referenceTargets,
  type Target,
  type TargetKind,
} from '../support/reference-targets';

/** A number that running text types, with the words that say what it is about. */
type Reference = {
  passage: Passage;
  kind: TargetKind;
  word: string;
  number: string;
  start: number;
  end: number;
  words: string;
};

const THING = /(图|附表|表|案例)\s{0,3}(\d{1,3})(?![\d.．])/g;
const CHAPTER = /(?:第\s{0,3})?(\d{1,2}(?:[.．]\d{1,2}){1,2})\s{0,3}节/g;
const LEADS = /(?:见|如|由|从|参照|参见|参阅|[（(和与及、])\s{0,3}$/;
/** 图 3 至图 5 means those between as well. */
const RANGE_BEFORE = /[至到—–~～-]\s{0,3}$/;
const RANGE_AFTER = /^\s{0,3}[至到—–~～-]/;
const SENTENCE_MARKS = /[。！？!?；;\n]/;
const TOO_FEW = 3;
/** 各项数据见表 3 says nothing of its own: what the paragraph and its chapter tell says which table is meant. */
const POINTING =
  /各项|具体|主要|相关|有关|详细|全部|以上|上述|近三年|近两年|历年|分年度|数据|指标|情况|变化|内容|信息|结果|统计|做法|明细|可|请|详|参|见|如|的|其|等|分别/g;
/** 表 3 显示, 图 5 所示: what stands behind a number refers, too. */
const FOLLOWS = /^\s{0,3}(?:显示|表明|反映|列出|列明|给出|展示|所示|所列|可见|可以看出)/;

const hanCount = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;

const referencesIn = (passage: Passage): Reference[] => {
  const { text } = passage;
  const found = [
    ...[...text.matchAll(THING)].map((match) => ({ match, kind: match[1] ?? '' })),
    ...[...text.matchAll(CHAPTER)].map((match) => ({ match, kind: '节' })),
  ].sort((left, right) => left.match.index - right.match.index);
  let last = 0;
  let before = '';
  return found.flatMap(({ match, kind }, index): Reference[] => {
    const start = match.index;
    const end = start + match[0].length;
    let from = start;
    while (from > last && !SENTENCE_MARKS.test(text.charAt(from - 1))) from -= 1;
    const own = text.slice(from, start);
    // 见表 7 和表 8: the words before the first speak of both.
    const isJoined = from === last && hanCount(own) <= TOO_FEW;
    if (!isJoined) before = own;
    last = end;
    let words = before;
    const isPointing = hanCount(own.replace(POINTING, '')) === 0 && hanCount(own) > 0;
    if (isPointing && !isJoined) {
      words = `${passage.place.title}，${text.slice(0, start)}`;
      before = words;
    } else if (hanCount(words) <= TOO_FEW) {
      const until = found[index + 1]?.match.index ?? text.length;
      words += text.slice(end, until).split(SENTENCE_MARKS)[0] ?? '';
    }
    const prior = text.slice(Math.max(0, start - 6), start);
    const isLed = LEADS.test(prior) || FOLLOWS.test(text.slice(end, end + 8));
    if (!isLed || RANGE_BEFORE.test(prior)) return [];
    if (RANGE_AFTER.test(text.slice(end, end + 4))) return [];
    const number = (kind === '节' ? match[1] : match[2]) ?? '';
    const isKind = (word: string): word is TargetKind => /^(?:图|附表|表|案例|节)$/.test(word);
    return isKind(kind)
      ? [{ passage, kind, word: match[0], number: number.replaceAll('．', '.'), start, end, words }]
      : [];
  });
};

/** How much speaks for another target: pairs of characters, the rarer the more. */
const PLAIN: Record<TargetKind, number> = { 图: 6, 表: 5, 附表: 5, 案例: 6.5, 节: 14 };
/** What may be alike by chance, as a part of what the best target has. */
const CHANCE = 0.15;
/** One pair alone, such as 三年, is chance a little sooner. */
const CHANCE_OF_ONE = 0.2;
/** Others that fit nearly as well leave open which one is meant. */
const CLOSE = 0.65;
const FEWEST_PAIRS = 2;

/** The target that the words mean plainly, where the number names one that has nothing of them. */
const betterFor = (reference: Reference, targets: Target[], all: Reference[]): Target | null => {
  const { kind, number, words, passage } = reference;
  const [best, second, ...others] = likenessTo({ words, targets });
  if (!best || best.target.number === number || best.shared < FEWEST_PAIRS) return null;
  const named = [second, ...others].find((candidate) => candidate?.target.number === number);
  if (!named || best.score < PLAIN[kind]) return null;
  if (named.score > best.score * (named.shared > 1 ? CHANCE : CHANCE_OF_ONE)) return null;
  if (second && second.score > best.score * CLOSE) return null;
  // A chapter and those within it tell of the same.
  const isWithin = (one: string, other: string): boolean => one.startsWith(`${other}.`);
  if (
    kind === '节' &&
    (isWithin(best.target.number, number) || isWithin(number, best.target.number))
  )
    return null;
  const isNamedToo = all.some(
    (other) => other.kind === kind && other.number === best.target.number,
  );
  if (isNamedToo) return null;
  // The paragraph may have told before what the number shows.
  const around = hanPairs(passage.text);
  const told = [...named.target.titlePairs].filter((pair) => around.has(pair)).length;
  return told >= named.target.titlePairs.size / 2 ? null : best.target;
};

const describe = (
  { passage, word, start, end }: Reference,
  named: Target,
  better: Target,
  kind: TargetKind,
): FindingDraft => {
  const titleOf = ({ title }: Target): string => title.split('\n')[0] ?? '';
  const right = kind === '节' ? `${better.number} 节` : `${kind} ${better.number}`;
  return {
    place: passage.place,
    quote: excerpt({ text: passage.text, start, end, reach: 24 }),
    messages: {
      zh: `“${word.trim()}”是“${titleOf(named)}”，与这句话无关；可能应为${right}“${titleOf(better)}”。`,
      en: `"${word.trim()}" is "${titleOf(named)}", of which the sentence does not speak; ${right} "${titleOf(better)}" fits.`,
    },
  };
};

const findIn = (context: CheckContext): FindingDraft[] => {
  const references = context.passages
    .filter(({ kind }) => RUNNING_KINDS.includes(kind))
    .map(referencesIn)
    .filter((found) => found.length > 0);
  if (references.length === 0) return [];
  const targets = referenceTargets(context);
  return references.flatMap((ofPassage) =>
    ofPassage.flatMap((reference) => {
      const { kind, number } = reference;
      const named = targets[kind].find((candidate) => candidate.number === number);
      const better = named ? betterFor(reference, targets[kind], ofPassage) : null;
      return named && better ? [describe(reference, named, better, kind)] : [];
    }),
  );
};

/** A typed number that is there, but means another thing than the sentence. */
export const misdirectedReferences: Check = {
  id: 'misdirected-references',
  family: 'form',
  reads: 'report',
  severity: 'warning',
  name: { zh: '引用的编号指向别处', en: 'References to another thing' },
  advice: {
    zh: '请核对编号；用引用标记（如“{{image:标识}}”）代替手写，编号会自动更新。',
    en: 'Check the number; a reference such as {{image:KEY}} follows every change by itself.',
  },
  limits: {
    zh: '比较句子与图注、表题和行名、案例标题和正文的用词；所指的毫不相干、另一个明显相符时才提示。',
    en: 'Compares the sentence with captions, titles, rows and the text of cases; reported where the one named shares nothing and another plainly fits.',
  },
  run: findIn,
};
