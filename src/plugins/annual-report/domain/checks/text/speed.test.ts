import { TEXT_CHECKS } from '.';
import { runChecks } from '../run-checks';
import { indicator, observation } from '../../../../../../tests/support/builders/content';
import { prepared } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const LENGTH = 300_000;
const filled = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length));

/** Seconds of the processor, so that other work on the machine does not count. */
const secondsFor = (text: string): number => {
  const context = prepared({
    ...saying(text),
    indicators: [indicator()],
    observations: [observation()],
  });
  const start = process.cpuUsage();
  runChecks({ context, checks: TEXT_CHECKS });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
};

describe('the checks of texts on a text of 300,000 characters', () => {
  it.each([
    ['digits', '1'],
    ['counts in one sentence', '毕业生人数 305 人，'],
    ['counts in many sentences', '毕业生人数 305 人。'],
    ['totals and parts', '招生 2 人，其中甲类 1 人、乙类 1 人，'],
    ['open brackets', '14 人（'],
    ['open quotation marks', '“'],
    ['items', '甲、'],
    ['announced lists', '三个专业：甲、乙，'],
    ['enumerations', '：一是甲；二是乙；'],
    ['rates', '参加考试 137 人，通过率 97.62%，'],
    ['amounts', '基础设施建设投入 90.6 万元。'],
    ['companies', '与重庆铝王铝业有限公司合作，'],
    ['titles', '编写教材《'],
    ['dates', '2024 年 6 月－'],
    ['one word', '公司'],
    ['no marks at all', '教育'],
    ['growth', '增加'],
  ])('should end soon: %s', (_, unit) => {
    expect(secondsFor(filled(unit))).toBeLessThan(40);
  });
});
