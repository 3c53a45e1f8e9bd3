import {
  isKnownBlock,
  resolveUrl,
  valueOf,
  walkChapters,
  type Block,
  type Chapter,
  type LaterBlock,
  type Report,
  type Value,
} from '../../client/src/index';

const chapter = (number: string, chapters: Chapter[] = []): Chapter => ({
  id: number,
  key: `k${number}`,
  number,
  title: number,
  blocks: [],
  cases: [],
  chapters,
});

describe('walkChapters', () => {
  it('should give each chapter before its sub-chapters, in reading order', () => {
    const chapters = [
      chapter('1', [chapter('1.1', [chapter('1.1.1')]), chapter('1.2')]),
      chapter('2'),
    ];
    const numbers = [...walkChapters(chapters)].map(({ number }) => number);
    expect(numbers).toEqual(['1', '1.1', '1.1.1', '1.2', '2']);
  });
});

describe('isKnownBlock', () => {
  const blocks: (Block | LaterBlock)[] = [
    { type: 'images', images: ['a'] },
    { type: 'picture-group', html: '<figure></figure>' },
    { type: 'toString' },
  ];

  it('should tell the kinds that the types know from those to come', () => {
    expect(blocks.map(isKnownBlock)).toEqual([true, false, false]);
  });

  it('should leave a block whose type says what it holds', () => {
    const images = blocks
      .filter(isKnownBlock)
      .flatMap((block) => (block.type === 'images' ? block.images : []));
    expect(images).toEqual(['a']);
  });
});

describe('resolveUrl', () => {
  const site = { baseUrl: 'https://reports.example.org' };

  it('should resolve a root-relative address against the site', () => {
    expect(resolveUrl('/uploads/a.png', site)).toBe('https://reports.example.org/uploads/a.png');
  });

  it('should leave an absolute address as it is', () => {
    expect(resolveUrl('https://files.example.com/a.png', site)).toBe(
      'https://files.example.com/a.png',
    );
  });
});

describe('valueOf', () => {
  const value: Value = {
    value: 305,
    text: '305',
    status: 'final',
    origin: 'reported',
    derivation: null,
  };
  const indicator = {
    name: '毕业生人数',
    unit: '人',
    kind: 'count',
    decimals: 0,
    definition: null,
    source: null,
    direction: 'neither',
    aggregation: 'sum',
    formula: null,
    values: { '2024': value },
    change: null,
    occurrences: [],
  } as const;
  const report: Pick<Report, 'report' | 'indicators'> = {
    report: {
      school: { code: 'a', name: 'A', type: 'x', district: null, city: null, province: null },
      year: 2024,
      title: 'A',
      subtitle: null,
      language: 'zh-CN',
      statement: { content: [], html: '', signatory: null },
    },
    indicators: { 'graduates.total': indicator },
  };

  it('should give the value of the report’s own year, or of another', () => {
    expect(valueOf(report, { indicator: 'graduates.total' })).toBe(value);
    expect(valueOf(report, { indicator: 'graduates.total', year: 2024 })).toBe(value);
  });

  it('should give null for a year or an indicator that the report does not have', () => {
    expect(valueOf(report, { indicator: 'graduates.total', year: 2019 })).toBeNull();
    expect(valueOf(report, { indicator: 'teachers.total' })).toBeNull();
  });
});
