import type { PreparedReport } from '../../compile/prepare-report';
import { readChineseNumeral } from '../../reading/spelled-numbers';
import { differenceBetween } from './name-difference';
import {
  asVariants,
  formsOf,
  type Mention,
  type NameForm,
  type NameVariants,
  orderOf,
  supportOf,
} from './names';
import { type Writing, writingsOf } from '../writings';

/** What a school has a few of, each with a name of its own before the word. */
const NOUNS =
  '校区|教学区|园区|教学部|专业部|学部|专业群|产业学院|分院|分校|教学点|实训基地|党支部|支部|车间|工作室';
/** Without the words that join items: an item ends where one stands, and nowhere else. */
const ITEM = '(?:(?![和与及])[\\u4e00-\\u9fff]){2,8}';
const SET = new RegExp(
  `(${ITEM}(?:(?:、|和|与|及|以及)${ITEM}){1,7}?)\\s?([两二三四五六七八九十2-9])\\s?(?:个|大|所|处)?(${NOUNS})`,
  'g',
);
const LEAD =
  /^.*(?:现有|设有|下设|建有|拥有|共有|包括|分为|分设|分布在|位于|现辖|形成|组建|构建|打造|编入|有|设|分|含|在|为|辖)(?=[\u4e00-\u9fff]{2})/;
const JOINT = /、|以及|和|与|及/;

/** 凤鸣、北滩 of 两个校区, with the places of its items. */
type ClosedSet = { noun: string; items: Mention[]; writing: Writing; start: number; end: number };

const setsIn = (writing: Writing): ClosedSet[] =>
  [...writing.text.matchAll(SET)].flatMap(
    ({ 0: all, 1: list = '', 2: count = '', 3: noun = '', index }) => {
      const names = list.split(JOINT);
      const first = names[0] ?? '';
      names[0] = first.replace(LEAD, '');
      const wanted = /\d/.test(count) ? Number(count) : readChineseNumeral({ text: count });
      if (names.length !== wanted) return [];
      let from = index;
      const items = names.map((form): Mention => {
        const start = writing.text.indexOf(form, from);
        from = start + form.length;
        return { form, start, end: from, writing };
      });
      return [{ noun, items, writing, start: index, end: index + all.length }];
    },
  );

const NOT_A_NAME =
  /[两各本该全多新老旧主每个一二三四五六七八九十内外东西南北中上下前后的在到与和等我]/;

const HAN_ALONE = /^[\u4e00-\u9fff]+$/;

/** What stands before each noun elsewhere, in as many characters as the items have. */
const namedElsewhere = (writings: Writing[], { noun, items }: ClosedSet): Map<string, NameForm> => {
  const lengths = new Set(items.map(({ form }) => form.length));
  const mentions = writings.flatMap((writing) => {
    const found: Mention[] = [];
    for (let at = writing.text.indexOf(noun); at >= 0; at = writing.text.indexOf(noun, at + 1)) {
      for (const length of lengths) {
        const form = writing.text.slice(Math.max(0, at - length), at);
        if (form.length === length && HAN_ALONE.test(form))
          found.push({ form, start: at - length, end: at, writing });
      }
    }
    return found;
  });
  return formsOf(mentions);
};

const USUAL = 2;
/** A name that is nothing like the stranger has to be well known. */
const WELL_KNOWN = 4;

/**
 * Closed sets of which one item is named nowhere else, while a name that is used everywhere else is missing:
 * 现有凤鸣、北坪两个校区, and 北滩校区 elsewhere.
 */
export function closedSetVariants(prepared: PreparedReport): NameVariants[] {
  const writings = writingsOf(prepared);
  const order = orderOf(writings);
  const sets = writings.flatMap(setsIn);
  const inSets = formsOf(sets.flatMap(({ items }) => items));
  return sets
    .filter(({ writing }) => writing.place !== null)
    .flatMap((set): NameVariants[] => {
      const elsewhere = namedElsewhere(writings, set);
      const isKnown = ({ form }: Mention): boolean =>
        elsewhere.has(form) || supportOf(inSets.get(form) ?? EMPTY) > 1;
      const strangers = set.items.filter((item) => !isKnown(item));
      const [stranger] = strangers;
      if (!stranger || strangers.length > 1) return [];
      const own = new Set(set.items.map(({ form }) => form));
      const missing = [...elsewhere.values()].filter(
        (name) =>
          !own.has(name.form) &&
          name.form.length === stranger.form.length &&
          supportOf(name) >= USUAL &&
          !NOT_A_NAME.test(name.form.replace(/[东西南北中](?=[\u4e00-\u9fff])/, '')) &&
          (set.noun === '校区' || differenceBetween({ one: name.form, other: stranger.form })),
      );
      const near = missing.find(({ form }) =>
        differenceBetween({ one: form, other: stranger.form }),
      );
      const usual =
        near ?? missing.find((name) => missing.length === 1 && supportOf(name) >= WELL_KNOWN);
      const rarer = formsOf([stranger]).get(stranger.form);
      if (!usual || !rarer) return [];
      const variants = asVariants({ one: rarer, other: usual, order });
      return variants ? [withNoun(variants, set.noun)] : [];
    });
}

const EMPTY: NameForm = { form: '', mentions: [], earlier: [], isListed: false };

const withNoun = ({ rarer, usual }: NameVariants, noun: string): NameVariants => ({
  rarer,
  usual: { ...usual, form: usual.form + noun },
});
