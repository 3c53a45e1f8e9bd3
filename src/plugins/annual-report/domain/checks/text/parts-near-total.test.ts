import { partsNearTotal } from './parts-near-total';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(partsNearTotal, saying(...texts));

describe('parts that almost add up', () => {
  it('should note a list that misses its total by less than half of its smallest part', () => {
    const found = run('招生 410 人，其中交通运输类 182 人、装备制造类 126 人、旅游类 100 人。');
    expect(found).toMatchObject([{ severity: 'note', numbers: [{ value: 410 }, {}, {}, {}] }]);
  });

  it('should note amounts of money that are more than their total', () => {
    expect(run('资金 126 万元，其中免学费 100 万元、助学金 36 万元。')).toHaveLength(1);
  });

  it.each([
    ['parts that add up', '招生 408 人，其中交通运输类 182 人、装备制造类 126 人、旅游类 100 人。'],
    ['a gap in which another part has room', '招生 410 人，其中交通运输类 300 人、旅游类 50 人。'],
    ['parts that may overlap', '在校生 988 人，其中女生 500 人，住校生 480 人。'],
    ['what is a contradiction already', '在校生 988 人（男生 620 人、女生 370 人）。'],
  ])('should be silent on %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });
});
