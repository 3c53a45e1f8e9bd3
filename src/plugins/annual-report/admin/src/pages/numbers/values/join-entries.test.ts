import { joinEntries } from './cell-edit';

const entry = (indicator: string, text: string) => ({ indicator, year: 2024, revision: 1, text });

describe('entries of an earlier visit', () => {
  it('should stay beside newer entries, of which one takes the place of an older one', () => {
    const older = [entry('a.a', '1'), entry('a.b', '2')];
    expect(joinEntries(older, [entry('a.b', '3')])).toEqual([entry('a.a', '1'), entry('a.b', '3')]);
  });
});
