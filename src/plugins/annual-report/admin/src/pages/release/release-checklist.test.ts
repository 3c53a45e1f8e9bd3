import { checklist } from './checklist';

type Given = Parameters<typeof checklist>[0];

const overview: Given['overview'] = {
  documents: [],
  values: { required: 0, reported: 0, unreviewed: 0 },
};

const ledgerWith = (open: number, asked: Given['ledger']['asked'] = null): Given['ledger'] => ({
  coverage: { total: 10, bound: 10 - open, equal: 0, derived: 0, declared: 0, open },
  asked,
});

const itemsWith = (
  counts: Partial<Given['findings']['meta']['counts']>,
  data: Given['findings']['data'] = [],
  ledger = ledgerWith(0),
) =>
  checklist({
    overview,
    ledger,
    findings: {
      data,
      meta: { counts: { errors: 0, warnings: 0, notes: 0, waived: 0, ...counts } },
    },
    reportKey: { school: 'juying', year: 2024 },
  });

const at = (severity: string): string =>
  `/plugins/annual-report/juying/2024/checks?severity=${severity}&status=published`;

describe('the checklist before a release', () => {
  it('should be fine in every point when nothing was found', () => {
    expect(itemsWith({}).map(({ verdict }) => verdict)).toEqual(Array(8).fill('ok'));
  });

  it.each<[string, Given['ledger'], 'info' | 'blocked', string]>([
    ['tell of open numbers', ledgerWith(2), 'info', 'release.item.numbers'],
    [
      'tell of open numbers where enough have an account',
      ledgerWith(2, { percent: 80, missing: 0 }),
      'info',
      'release.item.numbers',
    ],
    [
      'stop the release where the report asks for more',
      ledgerWith(2, { percent: 90, missing: 1 }),
      'blocked',
      'release.item.numbers.missed',
    ],
  ])('should %s, and lead to them', (_what, ledger, verdict, textId) => {
    expect(itemsWith({}, [], ledger)).toContainEqual({
      ...{ verdict, textId, count: 2, documents: [] },
      to: '/plugins/annual-report/juying/2024/ledger?status=published&account=open',
    });
  });

  it.each([
    ['errors', 'blocked', 'error'],
    ['warnings', 'attention', 'warning'],
    ['notes', 'info', 'note'],
  ] as const)(
    'should count %s and the places where they are to be mended, weigh them as %s and lead to them',
    (name, verdict, severity) => {
      const found = { severity, waiver: null };
      const data = [
        { ...found, group: 0 },
        { ...found, group: 0 },
        { ...found, group: 4 },
      ];
      expect(itemsWith({ [name]: 3 }, data)).toContainEqual({
        verdict,
        textId: `release.item.${name}`,
        count: 3,
        places: 2,
        to: at(severity),
        documents: [],
      });
    },
  );
});
