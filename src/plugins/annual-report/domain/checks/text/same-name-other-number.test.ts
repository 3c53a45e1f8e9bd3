import { sameNameOtherNumber } from './same-name-other-number';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying, sayingAndTelling } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(sameNameOtherNumber, saying(...texts));

describe('one name with two numbers', () => {
  it('should be reported where it stands the second time', () => {
    expect(run('家长满意度 93%。', '家长满意度达 95%。')).toMatchObject([
      {
        place: { field: 'content.0.content.1' },
        quote: '家长满意度达 95%',
        numbers: [
          { value: 93, year: 2024 },
          { value: 95, year: 2024 },
        ],
      },
    ]);
  });

  it('should be reported for a chapter and a case', () => {
    const texts = sayingAndTelling({ chapter: '合作企业 4 家。', story: '学校合作企业 6 家。' });
    expect(findingsOf(sameNameOtherNumber, texts)).toMatchObject([{ place: { type: 'case' } }]);
  });

  it.each([
    ['the same number', ['家长满意度 93%。', '家长满意度 93%。']],
    ['less precision', ['在校生满意度 91.2%。', '在校生满意度 91%。']],
    ['another year', ['2023 年家长满意度 91%。', '家长满意度 93%。']],
    ['another unit', ['合作企业 4 家。', '合作企业 6 个。']],
    [
      'parts of different wholes',
      ['招生 410 人，其中旅游类毕业生 39 人。', '其中旅游类毕业生 27 人。'],
    ],
    ['names that need their context', ['旅游类 39 人。', '旅游类 27 人。']],
    ['short names', ['参与率 91%。', '参与率 96%。']],
    ['approximate numbers', ['家长满意度约 90%。', '家长满意度 93%。']],
  ])('should be silent on %s', (_, texts) => {
    expect(run(...texts)).toEqual([]);
  });
});
