import { readChineseNumeral } from './chinese-numeral';
import type { NumberInText } from './number-in-text';
import { unitAt } from './units';

const NUMERAL = /[一二两三四五六七八九十百]{1,5}/g;

/** After a numeral in words these count things; other units would read words such as 十分 or 三本. */
const CLASSIFIERS = new Set([
  '个', '大', '大类', '类', '项', '种', '家', '所', '门', '人', '条', '方面', '点', '座', '支', '期',
  '次', '场', '间', '套', '年', '部', '本', '件',
]); // prettier-ignore
const NO_COUNT_BEFORE = /[第每同统唯万其之进初高逐千零〇十百]$/;
const NEAR_BEFORE = /(?:约|近|超过|逾|将近|大约|至少|不少于|不低于)$/;

/** Numbers in words that count something: 两个校区, 六大类, 近三十年. 一 alone is an article and is left out. */
export const spelledNumbersIn = ({ text }: { text: string }): NumberInText[] => {
  const found: NumberInText[] = [];
  for (const { 0: numeral, index: start } of text.matchAll(NUMERAL)) {
    const end = start + numeral.length;
    const value = readChineseNumeral({ text: numeral });
    if (value === null || value === 1) continue;
    const prior = text.slice(Math.max(0, start - 4), start);
    if (NO_COUNT_BEFORE.test(prior)) continue;
    const isMore = '余多'.includes(text.charAt(end)) && end < text.length;
    const unit = unitAt({ text, at: isMore ? end + 1 : end });
    if (!unit || !CLASSIFIERS.has(unit.name)) continue;
    if (unit.name === '大' && value > 10) continue;
    found.push({
      kind: 'quantity',
      text: text.slice(start, unit.end),
      printed: value,
      value,
      decimals: 0,
      magnitude: 1,
      unit: unit.name,
      isApproximate: isMore || NEAR_BEFORE.test(prior),
      isSpelled: true,
      start,
      end: unit.end,
    });
  }
  return found;
};
