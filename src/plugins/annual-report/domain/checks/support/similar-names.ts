import type { Passage } from '../../texts/passage';
import { bareWords, HAN } from './find-matches';

const COMPANY = /[\u4e00-\u9fff]{2,30}?公司/g;
/** What stands before a company's name in a sentence; the name begins after the last of them. */
const LEAD = /^.*(?:旗下|附近的|到访|走访|参观|[与和及对由到向为在的访])(?=[\u4e00-\u9fff]{2,})/;
const LEGAL_FORM = /(?:集团)?(?:股份有限|有限责任|有限)?公司$/;
const SHORTEST = 2;
const NO_NAME = /^(?:该|本|各|某|我|贵|多家|一家|两家|有限|等|分|子|总|母|家)+$/;

/** Companies that a text names, as printed. */
export function companiesIn({ text }: { text: string }): string[] {
  return [...text.matchAll(COMPANY)]
    .map(([matched]) => matched.replace(LEAD, ''))
    .filter((name) => {
      const core = name.replace(LEGAL_FORM, '');
      return core.length >= SHORTEST && !NO_NAME.test(core);
    });
}

/** A company without its legal form and place: 重庆铝王铝业有限公司 and 铝王铝业公司 are one. */
export function companyCore({ name, places }: { name: string; places: string[] }): string {
  return places.reduce(
    (core, place) => (core.startsWith(place) ? core.slice(place.length) : core),
    name.trim().replace(LEGAL_FORM, ''),
  );
}

type SimilarNames = {
  name: string;
  passage: Passage;
  other: string;
  otherPassage: Passage;
};

type Written = { text: string; halves: string[]; passage: Passage };

const QUOTED = /“([^“”\n]{8,40})”/g;
const HALF = new RegExp(`^${HAN}{4,}`, 'u');
const HEADED = new RegExp(`“?(${HAN}{2,8})”?(${HAN}{2})(活动|行动|比赛|大赛|竞赛)`, 'gu');
const SYNONYMS = [
  ['活动', '行动'],
  ['比赛', '大赛', '竞赛'],
];
/** More names that share a half than this are a series, not a slip. */
const SERIES = 6;

const halvesOf = (text: string): string[] =>
  text
    .split(/[，,、·∙\s\u3000]+/)
    .flatMap((half) => HALF.exec(half)?.[0] ?? [])
    .slice(0, 4);

const writtenNames = (passages: Passage[]): Written[] =>
  passages.flatMap((passage): Written[] => {
    const isName = passage.kind === 'caption' || passage.kind === 'case-title';
    const texts = isName
      ? [passage.text]
      : [...passage.text.matchAll(QUOTED)].map(([, text]) => text ?? '');
    if (passage.kind === 'alt' || passage.kind === 'code') return [];
    return texts
      .map((text) => ({ text, halves: halvesOf(text), passage }))
      .filter(({ halves }) => halves.length === 2);
  });

/** Same length, the same beginning or end, and at most two characters apart. */
const isVariant = (one: string, other: string): boolean => {
  if (one === other || one.length !== other.length) return false;
  const apart = Array.from(one).filter((sign, index) => sign !== other[index]).length;
  return apart <= 2 && (one.slice(0, 3) === other.slice(0, 3) || one.slice(-3) === other.slice(-3));
};

const isSlogan = (one: Written, other: Written): boolean => {
  const [first = '', second = ''] = one.halves;
  const [otherFirst = '', otherSecond = ''] = other.halves;
  const isSame = (left: string, right: string): boolean =>
    left.startsWith(right) || right.startsWith(left);
  return (
    (isVariant(first, otherFirst) && isSame(second, otherSecond)) ||
    (isSame(first, otherFirst) && isVariant(second, otherSecond))
  );
};

const similarSlogans = (passages: Passage[]): SimilarNames[] => {
  const byHalf = new Map<string, Written[]>();
  return writtenNames(passages).flatMap((written) => {
    const keys = written.halves.map((half, index) => `${index} ${half.slice(0, 4)}`);
    const existing = keys.flatMap((key) => (byHalf.get(key) ?? []).slice(0, SERIES));
    for (const key of keys) byHalf.set(key, [...(byHalf.get(key) ?? []).slice(0, SERIES), written]);
    const other = existing.find((candidate) => isSlogan(candidate, written));
    return other
      ? [
          {
            name: written.text,
            passage: written.passage,
            other: other.text,
            otherPassage: other.passage,
          },
        ]
      : [];
  });
};

const similarHeads = (passages: Passage[]): SimilarNames[] => {
  const first = new Map<string, { name: string; head: string; passage: Passage }>();
  const reported = new Set<string>();
  return passages
    .filter(({ kind }) => kind !== 'alt' && kind !== 'code')
    .flatMap((passage) =>
      [...passage.text.matchAll(HEADED)].flatMap(([name, title = '', middle = '', head = '']) => {
        const group = SYNONYMS.findIndex((words) => words.includes(head));
        const key = `${group} ${bareWords({ text: title })}${middle}`;
        const known = first.get(key);
        if (!known) first.set(key, { name, head, passage });
        if (!known || known.head === head || reported.has(`${key}${head}`)) return [];
        reported.add(`${key}${head}`);
        return [{ name, passage, other: known.name, otherPassage: known.passage }];
      }),
    );
};

/** Pairs of names of which the later is much like an earlier one, in reading order of the later. */
export function similarNames({ passages }: { passages: Passage[] }): SimilarNames[] {
  return [...similarSlogans(passages), ...similarHeads(passages)];
}
