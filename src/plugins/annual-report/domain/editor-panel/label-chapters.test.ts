import { labelChapters } from './label-chapters';

type Placed = Parameters<typeof labelChapters>[0]['chapters'][number];

const placed = (documentId: string, given: Partial<Placed> = {}): Placed => ({
  documentId,
  title: documentId,
  position: 1,
  parent: null,
  report: 'r2024',
  year: 2024,
  school: '聚英',
  ...given,
});

describe('names of chapters where one is chosen', () => {
  it('should have year and number, in reading order', () => {
    const chapters = [
      placed('b', { position: 2 }),
      placed('a-1', { parent: 'a' }),
      placed('a'),
      placed('old', { report: 'r2023', year: 2023 }),
    ];
    expect([...labelChapters({ chapters }).values()]).toEqual([
      { label: '2024 · 1 a', level: 1 },
      { label: '2024 · 1.1 a-1', level: 2 },
      { label: '2024 · 2 b', level: 1 },
      { label: '2023 · 1 old', level: 1 },
    ]);
  });

  it('should have the school where there are several', () => {
    const chapters = [placed('a'), placed('c', { report: 'other', school: '育才' })];
    expect(labelChapters({ chapters }).get('c')?.label).toBe('育才 · 2024 · 1 c');
  });
});
