import { readChineseNumeral } from '../../reading/spelled-numbers';
import type { Check, FindingDraft } from '../check';
import { isRunningText } from '../support/sentences';

type Stage = { number: number; month: number; start: number; end: number };

const STAGE =
  /第([一二三四五六七八九十]{1,2}|\d{1,2})\s?(?:个)?(?:阶段|步|环节|批|期|轮)[^。；，、\d]{0,10}[（(，,：:]?\s?(?:从|自|于|为|在)?\s?(\d{1,2})\s?(?:月|[至到—–-]\s?\d{1,2}\s?月)/g;

/** A fall by so many months goes on in the next year: 9 月, 12 月, 3 月. */
const NEXT_YEAR = 5;

const stagesIn = (text: string): Stage[] =>
  [...text.matchAll(STAGE)].flatMap((match): Stage[] => {
    const [matched, numeral = '', month = ''] = match;
    const number = /^\d/.test(numeral) ? Number(numeral) : readChineseNumeral({ text: numeral });
    const start = match.index;
    return number === null || Number(month) > 12
      ? []
      : [{ number, month: Number(month), start, end: start + matched.length }];
  });

/** Stages of one undertaking begin one after the other. */
export const stageOrder: Check = {
  id: 'stage-order',
  family: 'time',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '各阶段的月份颠倒', en: 'Stages out of order' },
  advice: { zh: '请核对各阶段的起止月份。', en: 'Check the months of the stages.' },
  limits: {
    zh: '只看“第一阶段……第二阶段……”后紧跟月份的写法；跨年度的不提示。',
    en: 'Only stages that name their month; those that go on in the next year are left alone.',
  },
  run: ({ passages }) =>
    passages.filter(isRunningText).flatMap(({ text, place }) => {
      const stages = stagesIn(text);
      return stages.flatMap((stage, index): FindingDraft[] => {
        const before = stages[index - 1];
        if (!before || stage.number !== before.number + 1) return [];
        const fall = before.month - stage.month;
        if (fall <= 0 || fall >= NEXT_YEAR) return [];
        return [
          {
            place,
            quote: text.slice(before.start, stage.end),
            messages: {
              zh: `后一阶段从 ${stage.month} 月开始，早于前一阶段的 ${before.month} 月。`,
              en: `The later stage begins in month ${stage.month}, before the one that goes before (${before.month}).`,
            },
          },
        ];
      });
    }),
};
