import { rateWithoutBase } from './rate-without-base';
import { indicator, observation } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const percent = (code: string, name: string) =>
  indicator({ code, name, unit: '%', kind: 'percent' });

const indicators = [
  indicator({ code: 'staff.teachers', name: '专任教师总数' }),
  indicator({ code: 'staff.dual', name: '一体化（双师型）教师人数' }),
  percent('staff.dual-rate', '“双师型”教师比例'),
];
const run = ({
  rate = 37,
  dual = 11,
  teachers = 44,
  text = '教师队伍。',
  names = indicators,
}: {
  rate?: number;
  dual?: number;
  teachers?: number;
  text?: string;
  names?: typeof indicators;
}) =>
  findingsOf(rateWithoutBase, {
    ...saying(text),
    indicators: names,
    observations: [
      observation({ indicator: 'staff.teachers', value: teachers }),
      observation({ indicator: 'staff.dual', value: dual }),
      observation({ indicator: 'staff.dual-rate', value: rate, text: `${rate}%` }),
    ],
  });

describe('a rate and a count of the same thing', () => {
  it('should be noted where nobody in the report can be the whole', () => {
    expect(run({})).toMatchObject([
      {
        severity: 'note',
        numbers: [{ indicator: 'staff.dual-rate' }, { indicator: 'staff.dual' }],
        messages: { zh: expect.stringContaining('总数应为 30 人左右') },
      },
    ]);
  });

  it('should be placed where the text prints the rate', () => {
    expect(run({ text: '“双师型”教师比例 37%。' })).toMatchObject([{ place: { type: 'chapter' } }]);
  });

  it('should be passed where a count of the report is the whole', () => {
    expect(run({ rate: 25 })).toEqual([]);
    expect(run({ teachers: 30 })).toEqual([]);
  });

  it('should not pair a count with the rate of something narrower', () => {
    const names = [...indicators.slice(0, 2), percent('staff.dual-rate', '高级“双师型”教师比例')];
    expect(run({ names })).toEqual([]);
  });

  it('should not take what a bracket includes for another name', () => {
    const names = [
      indicators[0] ?? indicator(),
      indicator({ code: 'staff.dual', name: '校外（含双师型）教师人数' }),
      percent('staff.dual-rate', '“双师型”教师比例'),
    ];
    expect(run({ names })).toEqual([]);
  });
});
