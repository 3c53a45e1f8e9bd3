import { cellFinding, finding, found } from '../../../../../../tests/support/builders/findings';
import type { Passage } from '../../texts/passage';
import type { Finding } from '../finding';
import { groupFindings } from './group-findings';

const FIELD = 'content.0.content.0';
const TEXT =
  '学校现有教职工 336 人，其中专任教师 242 人，超过教职工的一半。校园占地 120 亩，绿化率 35%。';

const passage: Passage = {
  kind: 'paragraph',
  place: { ...finding().place, field: FIELD },
  text: TEXT,
  facts: [],
  typed: { tokens: [], seams: [] },
  list: null,
};

const inText = (quote: string, given: Partial<Finding> = {}): Finding =>
  finding({ quote, ...given, place: { field: FIELD } });

const group = (findings: Finding[]) => groupFindings({ findings, passages: [passage] });
const members = (findings: Finding[]) => group(findings).map((made) => made.findings);

const TEACHERS = 'staff.full-time';
const STAFF = 'staff.total';

describe('findings of one wrong cell', () => {
  const findings = [
    cellFinding('staff.dual-rate', {
      numbers: [
        found('54%', 'staff.dual-rate'),
        found('129', 'staff.dual'),
        found('328', TEACHERS),
      ],
    }),
    cellFinding(STAFF, { check: 'subset', numbers: [found('328', TEACHERS), found('312', STAFF)] }),
    cellFinding(TEACHERS, {
      check: 'change-band',
      severity: 'note',
      numbers: [found('328', TEACHERS), found('229', TEACHERS, 2023)],
    }),
    cellFinding('staff.senior-rate', {
      numbers: [found('32%', 'staff.senior-rate'), found('328', TEACHERS)],
    }),
  ];

  it('should be one group, named after the cell that explains most of them', () => {
    expect(group(findings)).toMatchObject([
      { cause: { kind: 'value', indicator: TEACHERS, year: 2024, text: '328', explains: 4 } },
    ]);
  });

  it('should begin with what is said of the cell itself', () => {
    expect(members(findings)).toEqual([[2, 0, 1, 3]]);
  });

  it('should take in what follows from one of them', () => {
    const follows = cellFinding('staff.mirrored', {
      numbers: [found('0.09', 'staff.mirrored'), found('54%', 'staff.dual-rate')],
    });
    expect(group([...findings, follows])).toMatchObject([
      { findings: [2, 0, 1, 3, 4], cause: { explains: 4 } },
    ]);
  });

  it('should leave out another year, and values that no one of them is about', () => {
    const others = [
      cellFinding(TEACHERS, { numbers: [found('229', TEACHERS, 2023)] }, 2023),
      cellFinding('staff.dual-share', { numbers: [found('129', 'staff.dual')] }),
      cellFinding('school.area', { numbers: [found('120', 'school.area')] }),
    ];
    expect(members([...findings, ...others])).toEqual([[2, 0, 1, 3], [4], [5], [6]]);
  });

  it('should be the same groups whatever else is said beside them', () => {
    const alone = members(findings)[0]?.length;
    const beside = Array.from({ length: 20 }, (_, index) =>
      cellFinding(`other.${index}`, { numbers: [found('1', `other.${index}`)] }),
    );
    const together = members([...beside, ...findings]);
    expect(together).toHaveLength(21);
    expect(together.at(-1)).toHaveLength(alone ?? 0);
  });
});

describe('findings of one sentence', () => {
  it('should be one group, named after the sentence', () => {
    const findings = [
      inText('教职工 336 人', { numbers: [found('336 人'), found('236', STAFF)] }),
      inText('超过教职工的一半', { check: 'share-claim', numbers: [found('242 人')] }),
      inText('绿化率 35%', { numbers: [found('35%')] }),
    ];
    const [first, second] = group(findings);
    expect(first).toEqual({
      findings: [0, 1],
      cause: {
        kind: 'sentence',
        quote: '学校现有教职工 336 人，其中专任教师 242 人，超过教职工的一半',
        explains: 2,
      },
    });
    expect(second).toEqual({ findings: [2], cause: null });
  });

  it('should join two sentences from which another one quotes', () => {
    const both = inText('超过教职工的一半。校园占地 120 亩');
    const findings = [inText('教职工 336 人'), inText('绿化率 35%'), both];
    expect(members(findings)).toEqual([[0, 1, 2]]);
  });

  it('should join the cell that they are held against when it is held against more', () => {
    const findings = [
      cellFinding(STAFF, { check: 'subset', numbers: [found('236', STAFF)] }),
      inText('教职工 336 人', { numbers: [found('336 人'), found('236', STAFF)] }),
      inText('超过教职工的一半', { check: 'share-claim' }),
    ];
    expect(group(findings)).toMatchObject([
      { findings: [0, 1, 2], cause: { kind: 'value', indicator: STAFF, explains: 2 } },
    ]);
  });

  it('should know a sentence that no text of the report holds by its words', () => {
    const caption = { field: 'caption', key: 'photo', id: 'photo' };
    const findings = [
      finding({ quote: '青春之声', place: caption }),
      finding({ quote: '青春之声', check: 'unpaired-marks', place: caption }),
      finding({ quote: '别的', place: caption }),
    ];
    expect(members(findings)).toEqual([[0, 1], [2]]);
  });
});

describe('groups', () => {
  it('should hold every finding once', () => {
    const findings = Array.from({ length: 60 }, (_, index) =>
      cellFinding(`a.${index % 7}`, {
        numbers: [found('1', `a.${index % 7}`), found('2', `b.${index % 11}`)],
      }),
    );
    const all = members(findings).flat();
    expect([...all].sort((one, other) => one - other)).toEqual([...findings.keys()]);
  });

  it('should join findings of one row as a whole', () => {
    const row = {
      type: 'indicator-table',
      id: 'trend-6',
      key: 'trend-6',
      row: 'equipment',
    } as const;
    const findings = [
      finding({ check: 'row-years', place: row }),
      finding({ check: 'footnote-marks', quote: '设备', place: row }),
      finding({ check: 'row-years', place: { ...row, row: 'area' } }),
    ];
    expect(group(findings)).toMatchObject([
      { findings: [0, 1], cause: { kind: 'place' } },
      { findings: [2], cause: null },
    ]);
  });

  it('should be none without findings', () => {
    expect(group([])).toEqual([]);
  });

  const timeFor = (count: number): number => {
    const many = Array.from({ length: count }, (_, index) =>
      index % 2 === 0
        ? inText(`第 ${index} 处`, { numbers: [found('1', 'hub'), found('2', `a.${index % 97}`)] })
        : cellFinding(`a.${index}`, { numbers: [found('1', 'hub'), found('2', `a.${index - 1}`)] }),
    );
    const text = many.map(({ quote }) => quote ?? '').join('。');
    const passages = [{ ...passage, text }];
    const runs = [1, 2, 3].map(() => {
      const { user, system } = process.cpuUsage();
      groupFindings({ findings: many, passages });
      const used = process.cpuUsage({ user, system });
      return used.user + used.system;
    });
    return Math.min(...runs);
  };

  it('should be made in time that grows with the findings, not with their pairs', () => {
    timeFor(500);
    expect(timeFor(8000)).toBeLessThan(Math.max(timeFor(2000), 2000) * 12);
  });
});
