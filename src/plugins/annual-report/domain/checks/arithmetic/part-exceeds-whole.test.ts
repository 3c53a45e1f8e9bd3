import { partExceedsWhole } from './part-exceeds-whole';
import { layoutRow, table } from '../../../../../../tests/support/builders/content';
import { numbers, packOf } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

type Spec = Parameters<typeof numbers>[0][string];

const report = (whole: Spec, part: Spec) => ({
  ...numbers({ 'a.all': { name: '教材', ...whole }, 'a.part': { name: '校企教材', ...part } }),
  tables: [
    table({
      documentId: 'annex-3',
      layout: [
        layoutRow({ indicator: 'a.all' }),
        layoutRow({ indicator: 'a.part', level: 1, parent: 'a.all' }),
      ],
    }),
  ],
});

const at2024 = (text: string) => ({ 2024: text });

describe('part exceeds whole', () => {
  it('should pass a part within the whole', () => {
    expect(
      findingsOf(partExceedsWhole, report({ values: at2024('3') }, { values: at2024('3') })),
    ).toEqual([]);
  });

  it('should find a part greater than the row above it', () => {
    expect(
      findingsOf(partExceedsWhole, report({ values: at2024('3') }, { values: at2024('5') })),
    ).toMatchObject([
      {
        place: { type: 'indicator-table', id: 'annex-3', row: 'a.part', year: 2024 },
        messages: { zh: '2024 年“校企教材”为 5 人，多于它所属的“教材” 3 人。' },
      },
    ]);
  });

  it('should let the percent of a part be greater', () => {
    const percent = { kind: 'percent' as const };
    expect(
      findingsOf(
        partExceedsWhole,
        report({ ...percent, values: at2024('91.2%') }, { ...percent, values: at2024('96%') }),
      ),
    ).toEqual([]);
  });

  it('should let a mean be greater', () => {
    expect(
      findingsOf(
        partExceedsWhole,
        report({ values: at2024('3') }, { name: '课均学生数', values: at2024('40') }),
      ),
    ).toEqual([]);
  });

  it('should not compare other units', () => {
    expect(
      findingsOf(
        partExceedsWhole,
        report({ unit: '门', values: at2024('3') }, { unit: '学时', values: at2024('400') }),
      ),
    ).toEqual([]);
  });

  it('should leave a pair to the rule that the pack has for it', () => {
    const pack = packOf({
      id: 'textbooks',
      kind: 'subset',
      whole: 'a.all',
      parts: ['a.part'],
      disjoint: false,
    });
    expect(
      findingsOf(partExceedsWhole, {
        ...report({ values: at2024('3') }, { values: at2024('5') }),
        pack,
      }),
    ).toEqual([]);
  });
});
