import { planOutline } from './plan-outline';

const chapter = (key: string, ...chapters: ReturnType<typeof leaf>[]) => ({
  key,
  title: key.toUpperCase(),
  chapters,
});
const leaf = (key: string) => ({ key, title: key.toUpperCase(), chapters: [] });

const OFFICIAL = [chapter('one', leaf('one-a'), leaf('one-b')), leaf('two'), leaf('three')];

describe('planning an outline', () => {
  it('should plan every chapter for a report that has none, in reading order', () => {
    expect(planOutline({ present: [], requested: [OFFICIAL] })).toEqual([
      { key: 'one', title: 'ONE', parent: null, index: 0, isLast: true },
      { key: 'one-a', title: 'ONE-A', parent: 'one', index: 0, isLast: true },
      { key: 'one-b', title: 'ONE-B', parent: 'one', index: 1, isLast: true },
      { key: 'two', title: 'TWO', parent: null, index: 1, isLast: true },
      { key: 'three', title: 'THREE', parent: null, index: 2, isLast: true },
    ]);
  });

  it('should plan nothing where everything is there', () => {
    const present = [
      { key: 'one', parent: null },
      { key: 'two', parent: null },
      { key: 'three', parent: null },
      { key: 'one-a', parent: 'one' },
      { key: 'one-b', parent: 'one' },
    ];
    expect(planOutline({ present, requested: [OFFICIAL] })).toEqual([]);
  });

  it('should put a missing chapter after the nearest of its elder siblings', () => {
    const present = [
      { key: 'one', parent: null },
      { key: 'own', parent: null },
      { key: 'three', parent: null },
    ];
    expect(
      planOutline({ present, requested: [[leaf('one'), leaf('two'), leaf('three')]] }),
    ).toEqual([{ key: 'two', title: 'TWO', parent: null, index: 1, isLast: false }]);
  });

  it('should leave a chapter where the school put it', () => {
    const present = [
      { key: 'one', parent: null },
      { key: 'two', parent: 'one' },
    ];
    const planned = planOutline({
      present,
      requested: [[leaf('one'), leaf('two'), leaf('three')]],
    });
    expect(planned.map(({ key, index }) => [key, index])).toEqual([['three', 1]]);
  });

  it('should not double official chapters that an earlier outline brings', () => {
    const earlier = [chapter('one', leaf('own')), leaf('three')];
    const planned = planOutline({
      present: [],
      requested: [earlier, [leaf('one'), leaf('two'), leaf('three')]],
    });
    expect(planned.map(({ key, parent, index }) => [key, parent, index])).toEqual([
      ['one', null, 0],
      ['own', 'one', 0],
      ['three', null, 1],
      ['two', null, 1],
    ]);
  });
});
