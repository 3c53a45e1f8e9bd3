import { unclearThisYear } from './years-in-text';
import { chapterOf } from '../../../../../../tests/support/builders/passages';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (text: string) => findingsOf(unclearThisYear, { chapters: [chapterOf(text)] });

describe('unclear this year', () => {
  it('should note a paragraph that names another year and then says this year', () => {
    expect(
      run('学校由于 2023 年收入的下降，面临挑战。本年用于教学的投入为 36 万元。'),
    ).toMatchObject([
      {
        severity: 'note',
        quote: '本年用于教学的投入为 36 万元。',
        messages: { zh: expect.stringContaining('看不出指的是 2023 年还是报告年度 2024 年') },
      },
    ]);
  });

  it.each([
    '2023 年收入下降。2024 年有所恢复，本年投入 36 万元。',
    '收入与 2023 年相比下降。本年投入 36 万元。',
    '学校于 1996 年批准成立。今年更换摄像头 26 个。',
    '本年投入 36 万元。',
  ])('should pass %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
