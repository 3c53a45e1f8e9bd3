import type { PreparedReport } from '../../compile/prepare-report';
import type { Mention, NameForm, NameVariants } from './names';
import { soundOf } from './same-sound';
import { sentenceAround, type Writing, writingsOf } from '../writings';

/** How many characters have to be alike before and after the one that is read alike. */
const FRAMES = [
  { before: 1, after: 2 },
  { before: 2, after: 1 },
  { before: 0, after: 4 },
];
/** Words that join others stand beside everything: 于江湾, 与江湾. */
const JOINING =
  /[的地得与于以为在和及即由有是时使各个其之已等并将共供就作做他她它把被向从对到再还也又则而且或级士师一二三四五六七八九十两事式实室]/;
const HAN_RUN = /[\u4e00-\u9fff]{4,}/g;
const USUAL = 2;

type Spot = { sign: string; writing: Writing; at: number };

/** Where each frame stands, by its characters and the sound between them; what the first and others say there. */
const spotsByFrame = (writings: Writing[]): Map<string, Spot[]> => {
  const frames = new Map<string, Spot[]>();
  for (const writing of writings) {
    for (const { 0: run, index } of writing.text.matchAll(HAN_RUN)) {
      for (let at = 0; at < run.length; at += 1) {
        const sign = run.charAt(at);
        const sound = JOINING.test(sign) ? undefined : soundOf(sign);
        if (sound === undefined) continue;
        for (const { before, after } of FRAMES) {
          if (at < before || at + after >= run.length) continue;
          const key = `${before}${run.slice(at - before, at)}${sound}${run.slice(at + 1, at + 1 + after)}`;
          const spot = { sign, writing, at: index + at };
          const known = frames.get(key);
          if (known) known.push(spot);
          else frames.set(key, [spot]);
        }
      }
    }
  }
  return frames;
};

const LONGEST = 4;

/** Words of two places around a character, as far as both are alike. */
const alikeAround = (one: Spot, other: Spot): { before: number; after: number } => {
  const isAlike = (by: number): boolean => {
    const sign = one.writing.text.charAt(one.at + by);
    return /[\u4e00-\u9fff]/.test(sign) && sign === other.writing.text.charAt(other.at + by);
  };
  let before = 0;
  while (before < LONGEST && isAlike(-before - 1)) before += 1;
  let after = 0;
  while (after < LONGEST && isAlike(after + 1)) after += 1;
  return { before, after };
};

const mentionOf = ({ writing, at }: Spot, reach: { before: number; after: number }): Mention => {
  const start = at - reach.before;
  const end = at + 1 + reach.after;
  return { form: writing.text.slice(start, end), start, end, writing };
};

const formOf = (spots: Spot[], reach: { before: number; after: number }): NameForm => {
  const mentions = spots.map((spot) => mentionOf(spot, reach));
  return {
    form: mentions[0]?.form ?? '',
    mentions: mentions.filter(({ writing }) => writing.place !== null),
    earlier: mentions.filter(({ writing }) => writing.place === null),
    isListed: false,
  };
};

/** 育峰实训工厂, once, where 育锋实训工厂 stands elsewhere: a character that is read like the usual one. */
export function mistypedWords(prepared: PreparedReport): NameVariants[] {
  const found = new Map<string, NameVariants>();
  for (const spots of spotsByFrame(writingsOf(prepared)).values()) {
    if (spots.length <= USUAL) continue;
    const signs = new Set(spots.map(({ sign }) => sign));
    if (signs.size !== 2) continue;
    const [one = '', other = ''] = signs;
    const ones = spots.filter(({ sign }) => sign === one);
    const others = spots.filter(({ sign }) => sign === other);
    const [rare, usual] = ones.length === 1 ? [ones, others] : [others, ones];
    const [spot] = rare;
    const [first] = usual;
    if (rare.length !== 1 || !spot || !first || usual.length < USUAL) continue;
    if (spot.writing.place === null) continue;
    const key = `${spot.writing.document} ${spot.writing.text.length} ${spot.at}`;
    if (found.has(key)) continue;
    const reach = alikeAround(spot, first);
    const variants = { rarer: formOf(rare, reach), usual: formOf(usual, reach) };
    const isBeside = variants.rarer.mentions.some(({ writing, start, end }) =>
      sentenceAround({ text: writing.text, start, end }).includes(variants.usual.form),
    );
    if (!isBeside) found.set(key, variants);
  }
  return [...found.values()];
}
