import type { FindingJson } from '../../../../contract/finding';
import type { ChecklistItem } from './checklist';
import { overriddenAmong, withOverrides } from './overrides';

const WAIVER = { reason: '原始报表如此', name: '李主任', at: '2026-11-30T09:00:00.000Z' };

const finding = (given: Partial<FindingJson>): FindingJson => ({
  id: 'a'.repeat(64),
  check: 'whole-counts',
  family: 'arithmetic',
  severity: 'error',
  canBeOverridden: true,
  place: { type: 'indicator', id: 'a', key: 'a', title: '教师数', label: null, chapter: null },
  quote: null,
  numbers: [],
  messages: { zh: '', en: '' },
  advice: { zh: '', en: '' },
  waiver: null,
  ...given,
});

const OPEN = finding({});
const OVERRIDDEN = finding({ waiver: WAIVER });
const LASTING = finding({ canBeOverridden: false });
const WAIVED = finding({ severity: 'warning', canBeOverridden: false, waiver: WAIVER });

const item = (textId: ChecklistItem['textId']): ChecklistItem => ({
  verdict: 'ok',
  textId,
  count: 0,
  to: null,
  documents: [],
});

const ERRORS = item('release.item.errors.none');
const WARNINGS = item('release.item.warnings.none');

const listWith = (findings: FindingJson[]) =>
  withOverrides({
    items: [ERRORS, WARNINGS],
    findings,
    reportKey: { school: 'juying', year: 2024 },
  });

/** What is said between errors and warnings. */
const itemsOf = (findings: FindingJson[]) => {
  const list = listWith(findings);
  expect([list.at(0), list.at(-1)]).toEqual([ERRORS, WARNINGS]);
  return list.slice(1, -1);
};

const CHECKS = '/plugins/annual-report/juying/2024/checks?severity=error';

describe('overrides in the checklist before a release', () => {
  it('should not be spoken of where no error is or can be overridden', () => {
    expect(itemsOf([])).toEqual([]);
    expect(itemsOf([LASTING, WAIVED])).toEqual([]);
  });

  it('should be offered for errors that can be, and lead to them', () => {
    expect(itemsOf([OPEN, OPEN, LASTING])).toMatchObject([
      {
        textId: 'override.item.open',
        verdict: 'info',
        count: 2,
        to: `${CHECKS}&status=published`,
      },
    ]);
  });

  it('should be named when they go out with the edition', () => {
    expect(itemsOf([OVERRIDDEN, WAIVED])).toMatchObject([
      {
        textId: 'override.item',
        verdict: 'attention',
        count: 1,
        to: `${CHECKS}&state=waived&status=published`,
      },
    ]);
  });

  it('should publish the reasons of errors alone', () => {
    expect(overriddenAmong([OPEN, OVERRIDDEN, WAIVED])).toEqual([OVERRIDDEN]);
  });
});
