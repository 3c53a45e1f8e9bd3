import { plainLabel } from '../../reading/number-label';
import type { Cue } from '../../reading/cues';
import type { Check, CheckContext, FindingDraft } from '../check';
import { toldOf } from '../support/explained';
import { foundNumber, printedNumber } from '../support/make-finding';
import { canBeSame, stepOf } from '../support/expressions/intervals';
import {
  quantitiesOf,
  quoteOf,
  sentencesIn,
  type NamedNumber,
  type Sentence,
} from '../support/sentences';
import { yearOf } from '../support/years';

/** Names that say by themselves what is counted; 交通运输类 82 人 needs the whole it is part of. */
const COMPLETE_NAME =
  /(?:率|度|人数|总数|总值|总额|面积|数量|比例|占比|经费|收入|支出|合作企业|在校生|毕业生|教职工|专任教师|党员)$/;
const SHORTEST = 4;

type Mention = { sentence: Sentence; number: NamedNumber; year: number };

/** A share, a change or an amount for each is not the number of what stands before it: 占在校生 89.6%. */
const OF_SOMETHING = new Set<Cue>([
  'share',
  'delta',
  'growth',
  'points',
  'multiple',
  'per',
  'last',
  'from',
]);

const mentionsIn = (context: CheckContext, sentence: Sentence): Mention[] =>
  quantitiesOf(sentence).flatMap((number) => {
    const reportYear = context.content.report.year;
    const cue = toldOf({ context, sentence, number })?.cue;
    if (cue !== undefined && OF_SOMETHING.has(cue)) return [];
    const name = plainLabel({ text: number.label.text });
    const isPart = sentence.text.slice(0, number.start).includes('其中') || name.startsWith('占');
    if (number.isSpelled || number.unit === null || isPart) return [];
    if (name.length < SHORTEST || !COMPLETE_NAME.test(name)) return [];
    const year = yearOf({ sentence, at: number.start, reportYear });
    return year === 'several'
      ? []
      : [{ sentence, number, year: year === 'none' ? reportYear : year }];
  });

const disagrees = (first: Mention, second: Mention): boolean =>
  first.sentence.passage !== second.sentence.passage &&
  (first.sentence.passage.place.type !== 'case' || second.sentence.passage.place.type !== 'case') &&
  !canBeSame({
    left: { value: first.number.value, step: stepOf(first.number) },
    right: { value: second.number.value, step: stepOf(second.number) },
  });

const describe = (first: Mention, second: Mention): FindingDraft => {
  const name = second.number.label.text.trim();
  const { place } = first.sentence.passage;
  const where = place.label ?? place.title;
  return {
    place: second.sentence.passage.place,
    quote: quoteOf({
      sentence: second.sentence,
      from: second.number.label.start,
      to: second.number.end,
    }),
    numbers: [first, second].map(({ number, year }) => foundNumber({ label: name, number, year })),
    messages: {
      zh: `同样是“${name}”，这里写 ${printedNumber(second.number)}，“${where}”中写的却是 ${printedNumber(first.number)}。`,
      en: `"${name}" is ${printedNumber(second.number)} here, but ${printedNumber(first.number)} in "${where}".`,
    },
  };
};

/** One name with two numbers in two places of the text. */
export const sameNameOtherNumber: Check = {
  id: 'same-name-other-number',
  family: 'text',
  severity: 'warning',
  name: { zh: '同一名称前后数字不同', en: 'One name, two numbers' },
  advice: {
    zh: '请核对两处；如果说的不是同一件事，请在名称里写清楚。',
    en: 'Check both places; if they are two things, name them apart.',
  },
  limits: {
    zh: '只比较名称完全相同、单位和年份相同的数字；不同案例之间不比较。',
    en: 'Only identical names of one unit and year; two cases are not compared with each other.',
  },
  run: (context) => {
    const first = new Map<string, Mention>();
    return sentencesIn(context).flatMap((sentence) =>
      mentionsIn(context, sentence).flatMap((mention) => {
        const { number, year } = mention;
        const key = `${plainLabel({ text: number.label.text })} ${number.unit ?? ''} ${year}`;
        const existing = first.get(key);
        if (!existing) {
          first.set(key, mention);
          return [];
        }
        return disagrees(existing, mention) ? [describe(existing, mention)] : [];
      }),
    );
  },
};
