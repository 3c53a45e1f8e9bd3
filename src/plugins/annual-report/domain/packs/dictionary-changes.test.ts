import { dictionaryChanges, dictionaryFields } from './dictionary-changes';
import { pack, packIndicator } from '../../../../../tests/support/builders/pack';

const indicator = (given: object = {}) => {
  const [only] = pack({ indicators: [packIndicator('students.total', { ...given })] }).indicators;
  if (!only) throw new Error('The pack has no indicator.');
  return only;
};

const stored = (given: object = {}) => ({
  ...dictionaryFields({ indicator: indicator() }),
  ...given,
});

describe('what a pack changes in the dictionary', () => {
  it('should be nothing where both agree', () => {
    expect(dictionaryChanges({ stored: stored(), indicator: indicator() })).toEqual([]);
  });

  it('should say what each field was and becomes', () => {
    const changed = indicator({ unit: '名', definition: '官方口径' });
    expect(dictionaryChanges({ stored: stored(), indicator: changed })).toEqual([
      { field: 'unit', from: '人', to: '名' },
      { field: 'definition', from: null, to: '官方口径' },
    ]);
  });

  it('should not take a definition away that somebody entered where the pack has none', () => {
    const entered = stored({ definition: '我校的口径' });
    expect(dictionaryChanges({ stored: entered, indicator: indicator() })).toEqual([]);
  });

  it('should say which document a definition follows', () => {
    const followed = indicator({ definition: '官方口径', definitionSource: '某文件' });
    expect(dictionaryFields({ indicator: followed })).toEqual({
      ...stored(),
      definition: '官方口径（依据：某文件）',
    });
  });

  it('should not keep what only the pack needs', () => {
    const given = indicator({ aliases: ['在校生'], bounds: [0, 5000] });
    expect(dictionaryFields({ indicator: given })).toEqual(stored());
  });

  it('should store no definition for one that is not verified', () => {
    expect(dictionaryFields({ indicator: indicator() }).definition).toBeNull();
  });
});
