import { magnitudeAt, unitAt } from '../../reading/units';
import type { Bilingual } from '../../base/bilingual';

/** Where a number was mistyped, and how. */
export type NumberFault = {
  start: number;
  end: number;
  says: Bilingual;
  /** What was meant, where there is no doubt. */
  right?: string;
};

/** A fault of the words that begin at a place. */
export function numberFault(
  start: number,
  text: string,
  says: Bilingual,
  right?: string,
): NumberFault {
  return { start, end: start + text.length, says, ...(right !== undefined && { right }) };
}

const DOUBLED_SIGNS =
  /\d(?:\.\.(?!\.)|[.．][．。]|[．。][.．]|,,)\d+|\d\s?(?:%[%％]|％[%％])|\d::\d|\d[.．。][%％]/g;

const SIGNS_ONCE: [RegExp, string][] = [
  [/[%％]{2}|[.．。][%％]/, '%'],
  [/[.．。]{2}/, '.'],
  [/,,/, ','],
  [/::/, ':'],
];

const withSignsOnce = (text: string): string =>
  SIGNS_ONCE.reduce((words, [signs, once]) => words.replace(signs, once), text);

const doubledSigns = (text: string): NumberFault[] =>
  [...text.matchAll(DOUBLED_SIGNS)].map(({ 0: matched, index }) =>
    numberFault(
      index,
      matched,
      {
        zh: `数字中的符号重复：“${matched}”。`,
        en: `A sign is doubled in the number "${matched}".`,
      },
      withSignsOnce(matched),
    ),
  );

const NUMBER_END = /\d(?=\s?[^\d\s.,])/g;
/** A doubled unit of one character ends a clause or stands before one of these; 家家户户 and 人人 are words. */
const AFTER_UNIT = /^(?:$|[\s，,。；;、：:（）()！!”"]|[的与和及等占比较以])/;
const WORDS = new Set(['%', '个', '年', '月', '日', '天', '种', '张']);

/** 360 万元元, 2296 人次人次, 5 万万元: the unit or its magnitude is typed twice. */
const doubledUnits = (text: string, folded: string): NumberFault[] =>
  [...folded.matchAll(NUMBER_END)].flatMap(({ index }): NumberFault[] => {
    const blank = folded.charAt(index + 1) === ' ' ? 1 : 0;
    let at = index + 1 + blank;
    const magnitude = magnitudeAt({ text: folded, at });
    const says = (printed: string): Bilingual => ({
      zh: `单位重复：“${printed}”。`,
      en: `The unit is doubled: "${printed}".`,
    });
    if (magnitude) {
      const name = folded.slice(at, magnitude.end);
      if (folded.startsWith(name, magnitude.end) && !folded.startsWith('万亿', at)) {
        const printed = text.slice(index, magnitude.end + name.length);
        const once = text.slice(index, magnitude.end);
        return [numberFault(index, printed, says(printed), once)];
      }
      at = magnitude.end;
    }
    // 元元 is one 元 and the start of no other word; the unit of 人人次 is 人.
    const unit = unitAt({ text: folded, at });
    if (!unit) return [];
    const name = folded.slice(at, unit.end);
    const again = [name, `${magnitude ? folded.slice(index + 1 + blank, at) : ' '}${name}`].find(
      (doubled) => folded.startsWith(doubled, unit.end),
    );
    if (again === undefined || WORDS.has(name)) return [];
    const end = unit.end + again.length;
    const isSure =
      again.length > 1 ||
      AFTER_UNIT.test(folded.slice(end, end + 1)) ||
      (name === '人' && folded.startsWith('次', end));
    if (!isSure) return [];
    const printed = text.slice(index, end);
    return [numberFault(index, printed, says(printed), text.slice(index, unit.end))];
  });

/** Units that are measured in fractions: a sign between the digits before one of them stands for the point. */
const MEASURED = '(?=\\s?(?:[%％万亿倍亩吨]|个?百分点|平方米|公斤|公里|TB|GB|[MG]bps|学时))';
const WRONG_POINT = new RegExp(
  `(?<![\\d第表图例.,，。])\\d{1,4}(?:[。·]|\\s\\.\\s?|,(?=\\d{1,2}\\s?[%％]))\\d{1,2}(?!\\d)${MEASURED}`,
  'g',
);

const wrongPoints = (text: string): NumberFault[] =>
  [...text.matchAll(WRONG_POINT)].map(({ 0: matched, index }) =>
    numberFault(
      index,
      matched,
      {
        zh: `“${matched}”中的小数点写错了。`,
        en: `The decimal point of "${matched}" is another sign.`,
      },
      matched.replace(/[。·,]|\s\.\s?/, '.'),
    ),
  );

const SEPARATED = /(?<![\d.,])\d{1,9}(?:,\d{1,9}){1,4}(?:\.\d{1,4})?(?![\d,])/g;
const WELL_SEPARATED = /^\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,4})?$/;

/** 12,34 人 and 1234,567 元; 3,5,8 without a unit, or single digits, are a list. */
const separators = (text: string): NumberFault[] =>
  [...text.matchAll(SEPARATED)].flatMap(({ 0: matched, index }) => {
    const isList = matched.split(',').every((group) => group.length <= 1);
    const end = index + matched.length;
    if (
      WELL_SEPARATED.test(matched) ||
      isList ||
      (/,\d{1,2}$/.test(matched) && /^\s?[%％]/.test(text.slice(end)))
    )
      return [];
    const at = text.charAt(end) === ' ' ? end + 1 : end;
    if (!unitAt({ text, at }) && !magnitudeAt({ text, at })) return [];
    return [
      numberFault(index, matched, {
        zh: `“${matched}”的千位分隔符位置不对。`,
        en: `The separators of "${matched}" do not part thousands.`,
      }),
    ];
  });

/** Units with a character too many or two exchanged; 年年 and 月月 go on as words before anything but these. */
const BROKEN_UNIT =
  /\d\s?(?:万|亿)?(?:平方方米|平方米米|平米米|个个百分点|个?百分点点|个?百分分点|百个分点|百分百点|学学时|学时时|课课时|课时时|小小时|小时时|人次次|次人(?![数员才])|元[万亿]元|亿万元|公公斤|公斤斤|公里里|分钟钟|[MG]bpss|余余|多多(?=[人名家元项个])|届届|号号|左右左右|年\s?年(?=\s?[\d，。、])|月月(?=\s?[\d，。、])|日日(?=\s?[\d，。、至到]))/g;

const brokenUnits = (text: string): NumberFault[] =>
  [...text.matchAll(BROKEN_UNIT)].map(({ 0: matched, index }) =>
    numberFault(index, matched, {
      zh: `“${matched}”的单位写错了。`,
      en: `The unit of "${matched}" is mistyped.`,
    }),
  );

/** 3120.5.2 万元, .976%, 00.75 个, 20. 5 万: what cannot be one number. */
const BROKEN_NUMBER = new RegExp(
  [
    '(?<![\\d.A-Za-z第版])(?!(?:19|20)\\d{2}\\.)\\d{1,6}\\.\\d{1,4}\\.\\d{1,4}(?![\\d.])(?=\\s?(?:[%％万亿元]|平方米|个?百分点))',
    '(?<=[\\p{Script=Han}]\\s?)\\.\\d{1,4}(?=\\s?[%％万亿])',
    '(?<![\\d.,:A-Za-z-])0\\d{1,4}\\.\\d{1,4}(?=\\s?(?:[%％万亿元个]|平方米))',
    '(?<=[\\p{Script=Han}]\\s?)\\d{1,6}\\.\\s\\d{1,2}(?=\\s?[%％万亿])',
  ].join('|'),
  'gu',
);

const brokenNumbers = (text: string): NumberFault[] =>
  [...text.matchAll(BROKEN_NUMBER)].map(({ 0: matched, index }) =>
    numberFault(index, matched, {
      zh: `“${matched}”不是一个数字：小数点多写或错位。`,
      en: `"${matched}" is no number: a point is too many or in the wrong place.`,
    }),
  );

/** One fault a place, whichever pattern found it first. */
const firstAt = (faults: NumberFault[]): NumberFault[] =>
  faults.filter(({ start }, index) => faults.findIndex((fault) => fault.start === start) === index);

/** Signs and units of the numbers of a text that are doubled or wrong. */
export function slippedSignsIn({
  text,
  folded,
}: {
  text: string;
  /** The same with half-width digits. */
  folded: string;
}): NumberFault[] {
  return [
    ...doubledSigns(text),
    ...firstAt([...doubledUnits(text, folded), ...brokenUnits(folded)]),
    ...brokenNumbers(folded),
    ...wrongPoints(text),
    ...separators(folded),
  ];
}
