import type { PreparedReport } from '../../compile/prepare-report';
import { createNameContext } from './name-context';
import { differenceBetween, isDistinguishing } from './name-difference';
import {
  asVariants,
  formsOf,
  type Mention,
  type NameForm,
  type NameVariants,
  orderOf,
  supportOf,
} from './names';
import { isMistyped } from './same-sound';
import { sentenceAround, type Writing, writingsOf } from '../writings';

const PLACE =
  /([\u4e00-\u9fff]{2})(校区|村|镇|乡|县|街道|社区|广场|公园|水库|大桥|车站|港区|园区|开发区)/g;
const NO_PLACE = /[农乡驻全本该新山各城家下返集住多两几贫在到为的个与和向区市县镇]$/;
const ESTABLISHED = 4;

const USUAL = 2;
const SAME_STORY = 4;

/** 柳河村, once, where the same document has 柳沟村 again and again, or the same is told of it. */
const misnamedPlaces = (prepared: PreparedReport): NameVariants[] => {
  const writings = writingsOf(prepared);
  const order = orderOf(writings);
  const context = createNameContext(prepared);
  const mentions = writings.flatMap((writing) =>
    [...writing.text.matchAll(PLACE)].flatMap(({ 0: form, 1: name = '', index }): Mention[] =>
      NO_PLACE.test(name) ? [] : [{ form, start: index, end: index + form.length, writing }],
    ),
  );
  const forms = formsOf(mentions);
  const byPart = new Map<string, NameForm[]>();
  for (const form of forms.values()) {
    const noun = form.form.slice(2);
    for (const key of [`${form.form.charAt(0)}?${noun}`, `?${form.form.charAt(1)}${noun}`]) {
      byPart.set(key, [...(byPart.get(key) ?? []), form]);
    }
  }
  return [...byPart.values()].flatMap((alike) => {
    const usual = [...alike].sort((left, right) => supportOf(right) - supportOf(left))[0];
    return alike.flatMap((rarer): NameVariants[] => {
      if (!usual || usual === rarer || supportOf(rarer) > 1) return [];
      if (
        alike.filter((form) => supportOf(form) === supportOf(usual)).length > 1 &&
        alike.length > 2
      )
        return [];
      const difference = differenceBetween({ one: rarer.form, other: usual.form });
      if (!difference || isDistinguishing(difference)) return [];
      const [mention] = rarer.mentions;
      const isBeside = rarer.mentions.some(({ writing, start, end }) =>
        sentenceAround({ text: writing.text, start, end }).includes(usual.form),
      );
      if (isBeside) return [];
      const isSameDocument = usual.mentions.some(
        ({ writing }) => writing.document === mention?.writing.document,
      );
      const variants = asVariants({ one: rarer, other: usual, order });
      if (!variants) return [];
      if (supportOf(usual) < ESTABLISHED) {
        const isTyped = isMistyped(difference) && supportOf(usual) >= USUAL;
        return isTyped || context.isSameContext(variants, SAME_STORY) ? [variants] : [];
      }
      const isOne =
        isSameDocument || rarer.form.endsWith('校区') || context.isSameContext(variants);
      return isOne ? [variants] : [];
    });
  });
};

/** What a place is, by rank: one of a kind is either, never both. */
const RANKS = [
  ['镇', '乡', '街道'],
  ['村', '社区', '屯'],
  ['县', '市', '区'],
];
const RANKED =
  /([\u4e00-\u9fff]{2,3}?)(镇|乡|街道|村|社区|屯|县|市|区)(?![村镇乡县市区场级域内外间办])/g;
const LEAST_HEAD = 2;

type Ranked = Mention & { head: string; rank: string };

const rankedIn = (writing: Writing): Ranked[] =>
  [...writing.text.matchAll(RANKED)].flatMap(
    ({ 0: all, 1: name = '', 2: rank = '', index }): Ranked[] => {
      const head = name.slice(-LEAST_HEAD);
      if (NO_PLACE.test(head) || /[在到从赴往于、市县区镇乡]/.test(head)) return [];
      const end = index + all.length;
      return [
        { form: head + rank, head, rank, start: end - head.length - rank.length, end, writing },
      ];
    },
  );

/** 黄泥岭乡, where it is 黄泥岭镇 elsewhere. */
const misrankedPlaces = (prepared: PreparedReport): NameVariants[] => {
  const writings = writingsOf(prepared);
  const order = orderOf(writings);
  const places = writings.flatMap(rankedIn);
  return RANKS.flatMap((ranks) => {
    const byHead = new Map<string, Ranked[]>();
    for (const place of places) {
      if (ranks.includes(place.rank))
        byHead.set(place.head, [...(byHead.get(place.head) ?? []), place]);
    }
    return [...byHead.values()].flatMap((ofHead): NameVariants[] => {
      const [one, other, more] = formsOf(ofHead).values();
      if (!one || !other || more) return [];
      const variants = asVariants({ one, other, order });
      if (!variants || supportOf(variants.rarer) > 1) return [];
      const isBeside = variants.rarer.mentions.some(({ writing, start, end }) =>
        sentenceAround({ text: writing.text, start, end }).includes(variants.usual.form),
      );
      return isBeside ? [] : [variants];
    });
  });
};

const ADDRESS = /([\u4e00-\u9fff]{2,3})(路|街|大道|巷)\s?(\d{1,4})\s?号/g;

/** 海港区学府路, 在学府路: a road begins after these. */
const BEFORE_ROAD = /^.?[省市县区镇乡村道在于到为是址自从由的](?=[\u4e00-\u9fff])/;

type Address = Mention & { road: string; number: string };

const addressesIn = (writing: Writing): Address[] =>
  [...writing.text.matchAll(ADDRESS)].map(
    ({ 0: all, 1: words = '', 2: noun = '', 3: number = '', index }) => {
      const name = words.replace(BEFORE_ROAD, '');
      const start = index + words.length - name.length;
      const end = index + all.length;
      return {
        form: writing.text.slice(start, end),
        road: name + noun,
        number,
        start,
        end,
        writing,
      };
    },
  );

/** 滨江西路 6 号, where it is 滨江东路 6 号 elsewhere; or one road and a number a slip apart. */
const misdirectedAddresses = (prepared: PreparedReport): NameVariants[] => {
  const writings = writingsOf(prepared);
  const order = orderOf(writings);
  const addresses = writings.flatMap(addressesIn);
  const forms = formsOf(addresses);
  const byForm = new Map(addresses.map((address) => [address.form, address]));
  const all = [...byForm.values()];
  return all.slice(0, MOST_ADDRESSES).flatMap((one, index) =>
    all.slice(index + 1, MOST_ADDRESSES).flatMap((other): NameVariants[] => {
      const isOne =
        (one.number === other.number &&
          differenceBetween({ one: one.road, other: other.road }) !== null) ||
        (one.road === other.road &&
          differenceBetween({ one: one.number, other: other.number })?.kind === 'exchanged');
      const [first, second] = [forms.get(one.form), forms.get(other.form)];
      if (!isOne || !first || !second) return [];
      const variants = asVariants({ one: first, other: second, order });
      return variants ? [variants] : [];
    }),
  );
};

const MOST_ADDRESSES = 24;

/** Places that are probably one: campuses, villages, ranks of places, addresses. */
export function placeVariants(prepared: PreparedReport): NameVariants[] {
  return [
    ...misnamedPlaces(prepared),
    ...misrankedPlaces(prepared),
    ...misdirectedAddresses(prepared),
  ];
}
