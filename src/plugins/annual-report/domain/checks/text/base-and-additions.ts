import Decimal from 'decimal.js';
import type { Check, FindingDraft } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import {
  quantitiesOf,
  quoteOf,
  sentencesIn,
  type NamedNumber,
  type Sentence,
} from '../support/sentences';

const BASE = /原有|原来有|原先有|年初有/;
const ADDED = /新增|新添加?|新建|新购|添置|增加|增设|新招|新引进/;
const REMOVED = /减少|拆除|报废|淘汰|撤销|退出|离职|调出/;
const RESULT = /达到?\s*$|增至\s*$|增加到\s*$|共有?\s*$|总数为?\s*$|总计\s*$|共计\s*$/;
const NOT_ADDED = /至\s*$|到\s*$|更换|换/;

const textBefore = ({ text }: Sentence, number: NamedNumber, before: NamedNumber | undefined) =>
  text.slice(before?.end ?? 0, number.start);

type Account = {
  base: NamedNumber;
  changes: { number: NamedNumber; sign: 1 | -1 }[];
  result: NamedNumber;
};

/** The noun of the base must return with the result: 199 个监控摄像头 …，监控摄像头达 238 个. */
const isSameThing = ({ text }: Sentence, base: NamedNumber, result: NamedNumber): boolean => {
  const noun = /^[\u4e00-\u9fff]{2,8}?(?=的|，|、|。|；|基础|$)/.exec(
    text.slice(base.end).trimStart(),
  )?.[0];
  const label = result.label.text.trim();
  if (label === '') return true;
  return noun !== undefined && (label.includes(noun) || noun.includes(label));
};

const readAccount = (sentence: Sentence): Account | null => {
  const numbers = quantitiesOf(sentence);
  const baseIndex = numbers.findIndex((number, index) =>
    BASE.test(textBefore(sentence, number, numbers[index - 1])),
  );
  const base = numbers[baseIndex];
  if (!base) return null;
  const changes: Account['changes'] = [];
  for (let index = baseIndex + 1; index < numbers.length; index += 1) {
    const number = numbers[index];
    if (!number || number.unit !== base.unit) continue;
    const prior = textBefore(sentence, number, numbers[index - 1]);
    if (changes.length > 0 && RESULT.test(prior) && isSameThing(sentence, base, number)) {
      return { base, changes, result: number };
    }
    if (NOT_ADDED.test(prior)) continue;
    if (ADDED.test(prior)) changes.push({ number, sign: 1 });
    else if (REMOVED.test(prior)) changes.push({ number, sign: -1 });
    else return null;
  }
  return null;
};

/** 原有 199 个，新添加 39 个，达 238 个: what was, what came and what is must agree. */
export const baseAndAdditions: Check = {
  id: 'base-and-additions',
  family: 'text',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '原有、新增与现有数不符', en: 'Former, added and present numbers' },
  advice: { zh: '请重新计算，改正其中一个数字。', en: 'Work it out again and fix one of them.' },
  limits: {
    zh: '只看一句话里同一单位的“原有…新增…达…”；更换的数量不计入增加。',
    en: 'Only 原有 … 新增 … 达 … of one unit in one sentence; what is replaced is not added.',
  },
  run: ({ passages }) =>
    sentencesIn({ passages }).flatMap((sentence): FindingDraft[] => {
      const account = readAccount(sentence);
      if (!account) return [];
      const { base, changes, result } = account;
      const expected = changes.reduce(
        (sum, { number, sign }) => sum.plus(new Decimal(number.value).times(sign)),
        new Decimal(base.value),
      );
      if (expected.equals(result.value)) return [];
      const steps = changes
        .map(({ number, sign }) => `${sign > 0 ? '+' : '-'}${number.value}`)
        .join('');
      return [
        {
          place: sentence.passage.place,
          quote: quoteOf({ sentence, from: base.start, to: result.end }),
          numbers: [
            foundNumber({ label: '原有', number: base }),
            ...changes.map(({ number, sign }) =>
              foundNumber({ label: sign > 0 ? '新增' : '减少', number }),
            ),
            foundNumber({ label: '现有', number: result }),
          ],
          messages: {
            zh: `按句中所写，${base.value}${steps}=${expected.toString()}，而句中说达到 ${printedNumber(result)}。`,
            en: `By the sentence's own numbers ${base.value}${steps}=${expected.toString()}, but it says ${printedNumber(result)}.`,
          },
        },
      ];
    }),
};
