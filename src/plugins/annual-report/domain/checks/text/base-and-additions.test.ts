import { baseAndAdditions } from './base-and-additions';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(baseAndAdditions, saying(...texts));

describe('former, added and present numbers', () => {
  it.each([
    '建立监控系统，在原有 199 个监控摄像头的基础上，今年更换 26 个，新添加 39 个，监控摄像头达 238 个，更换硬盘摄像机 1 套。',
    '学校原有电脑 200 台，报废 50 台，新购 30 台，现共有 180 台。',
    '原有 3 个实训室，新建 2 个，达 5 个。',
  ])('should pass what adds up, not adding what was replaced: %s', (text) => {
    expect(run(text)).toEqual([]);
  });

  it('should name what does not', () => {
    const found = run(
      '在原有 199 个监控摄像头的基础上，今年更换 26 个，新添加 39 个，监控摄像头达 264 个。',
    );
    expect(found).toMatchObject([
      {
        numbers: [{ value: 199 }, { value: 39 }, { value: 264 }],
        messages: { zh: '按句中所写，199+39=238，而句中说达到 264 个。' },
      },
    ]);
  });

  it.each([
    ['a result of something else', '原有 199 个摄像头，新添加 39 个，灭火器达 262 个。'],
    ['a number that it cannot place', '原有 10 个班，调整 3 个，新增 2 个，共有 11 个。'],
    ['approximate numbers', '原有约 200 个摄像头，新添加 39 个，摄像头达 238 个。'],
    ['nothing added', '原有 199 个摄像头，摄像头达 238 个。'],
  ])('should be silent on %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });
});
