import { readUnit, unitAt } from './units';

describe('units', () => {
  it('should read 万元 as ten thousand 元', () => {
    expect(readUnit({ unit: '万元' })).toEqual({ name: '元', magnitude: 10000 });
  });

  it('should read the unit of a value per student without the student', () => {
    expect(readUnit({ unit: '元/生' })).toEqual({ name: '元', magnitude: 1 });
  });

  it('should know no unit where there is none', () => {
    expect(readUnit({ unit: null })).toBeNull();
  });

  it('should take the longest unit', () => {
    expect(unitAt({ text: '人次', at: 0 })).toEqual({ name: '人次', end: 2 });
  });

  it('should know 名 and 位 as 人', () => {
    expect(unitAt({ text: '位教师', at: 0 })).toMatchObject({ name: '人' });
  });
});
