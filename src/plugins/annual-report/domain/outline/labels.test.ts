import { caseLabel, figureLabel, tableLabel } from './labels';

describe('labels', () => {
  it('should name a case', () => {
    expect(caseLabel({ number: 3 })).toBe('案例 3');
  });

  it('should name a figure', () => {
    expect(figureLabel({ number: 12 })).toBe('图 12');
  });

  it('should name a table of the text', () => {
    expect(tableLabel({ kind: 'trend', number: 4 })).toBe('表 4');
  });

  it('should name an annex table apart from those of the text', () => {
    expect(tableLabel({ kind: 'annex', number: 1 })).toBe('附表 1');
  });
});
