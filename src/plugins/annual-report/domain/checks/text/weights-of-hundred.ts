import Decimal from 'decimal.js';
import { segmentsOf } from '../../texts/split-text';
import type { Check, FindingDraft } from '../check';
import { foundNumber, printedNumber } from '../support/make-finding';
import { quantitiesOf, readSentence, sentencesIn, type NamedNumber } from '../support/sentences';

const WEIGHED =
  /分|成绩|考核|考试|测试|测评|评价|表现|作业|考勤|出勤|实操|卷面|操作|作品|答辩|报告|总结|计划|展示/;
const WEIGHING = /占|权重|比重/;
const NO_WEIGHT = /率|满意|人数|学历|职称|岁|同比|增长/;
const LEAST_INCOMPLETE = 80;

const isWeight = ({ unit, label }: NamedNumber): boolean =>
  unit === '%' &&
  WEIGHED.test(label.text) &&
  WEIGHING.test(label.text) &&
  !NO_WEIGHT.test(label.text);

/** Weights of one mark that are listed together and are not 100 %. */
export const weightsOfHundred: Check = {
  id: 'weights-of-hundred',
  family: 'text',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '各项权重之和不是 100%', en: 'Weights that are not 100 %' },
  advice: { zh: '请核对各项所占的比重。', en: 'Check the weights.' },
  limits: {
    zh: '只看同一分句里“…分占…%，…考核占…%”这样的成绩权重；只列了一部分（合计不足 80%）或用“其中”再细分时不报。',
    en: 'Only weights of marks (…分占…%) within one part of a sentence; silent below 80 %, where some are left out, and where 其中 divides one further.',
  },
  run: ({ passages }) =>
    sentencesIn({ passages }).flatMap((sentence) => {
      if (!quantitiesOf(sentence).some(isWeight)) return [];
      return segmentsOf(sentence).flatMap(({ text, start }): FindingDraft[] => {
        if (text.includes('其中')) return [];
        const segment = readSentence({ passage: sentence.passage, text, start });
        const percents = quantitiesOf(segment).filter(({ unit }) => unit === '%');
        if (percents.length < 2 || !percents.every(isWeight)) return [];
        const sum = Decimal.sum(...percents.map(({ value }) => value));
        if (sum.equals(100) || sum.lessThan(LEAST_INCOMPLETE)) return [];
        const addends = percents.map(printedNumber).join('+');
        return [
          {
            place: sentence.passage.place,
            quote: text,
            numbers: percents.map((number) =>
              foundNumber({ label: number.label.text.trim(), number }),
            ),
            messages: {
              zh: `各项权重相加应为 100%，这里是 ${addends}=${sum.toString()}%。`,
              en: `These weights should be 100 % together, but ${addends}=${sum.toString()}%.`,
            },
          },
        ];
      });
    }),
};
