import { createHash } from 'node:crypto';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../tests/support/builders/saying';
import type { Check } from './check';
import { createPassageMemory } from './passage-memory';
import { runChecks } from './run-checks';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const WRONG = '学生应当应当按时完成全部实习任务。';

/** Finds every passage, and tells which it has read. */
const reading = () => {
  const read: string[] = [];
  const check: Check = {
    ...{ id: 'reading', family: 'form', severity: 'note' },
    reads: 'passage',
    name: { zh: '读', en: 'Reading' },
    advice: { zh: '无', en: 'None' },
    limits: { zh: '无', en: 'None' },
    run: ({ passages }) =>
      passages.map(({ place, text }) => {
        read.push(text);
        return { place, quote: text, messages: { zh: text, en: text } };
      }),
  };
  return { check, read };
};

describe('what is remembered of passages', () => {
  it('should be the same findings in the same order', () => {
    const memory = createPassageMemory({ max: 100, hashOf });
    const given = saying(WRONG, '全体教师参加培训。', WRONG);
    const first = runChecks({ context: prepared(given) });
    expect(first.length).toBeGreaterThan(0);
    for (const _round of [1, 2]) {
      expect(runChecks({ context: prepared(given), memory })).toEqual(first);
    }
  });

  it('should let only what changed be read again', () => {
    const memory = createPassageMemory({ max: 100, hashOf });
    const { check, read } = reading();
    runChecks({ context: prepared(saying('甲。', '乙。')), checks: [check], memory });
    read.length = 0;
    const again = runChecks({ context: prepared(saying('甲。', '丙。')), checks: [check], memory });
    expect(read).toEqual(['丙。']);
    expect(again.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['甲。', '丙。']));
  });

  it('should be read again where it stands elsewhere, or in the report of another year', () => {
    const memory = createPassageMemory({ max: 100, hashOf });
    const { check, read } = reading();
    const context = prepared(saying('甲。'));
    runChecks({ context, checks: [check], memory });
    read.length = 0;
    const { content } = context;
    const next = { ...content, report: { ...content.report, year: content.report.year + 1 } };
    runChecks({ context: prepared(next), checks: [check], memory });
    runChecks({ context: prepared(saying('乙。', '甲。')), checks: [check], memory });
    expect(read.filter((text) => text === '甲。')).toHaveLength(2);
  });

  it('should forget what was asked for longest ago', () => {
    const memory = createPassageMemory({ max: 1, hashOf });
    const { check, read } = reading();
    for (const text of ['甲。', '乙。', '甲。']) {
      runChecks({ context: prepared(saying(text)), checks: [check], memory });
    }
    expect(read.filter((text) => text === '甲。')).toHaveLength(2);
  });
});
