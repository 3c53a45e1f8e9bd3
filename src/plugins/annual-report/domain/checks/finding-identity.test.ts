import type { Finding } from './finding';
import { findingIdentity } from './finding-identity';

const finding: Finding = {
  check: 'any-check',
  family: 'arithmetic',
  severity: 'warning',
  canBeOverridden: false,
  place: {
    type: 'chapter',
    id: 'abc',
    key: 'overview',
    title: '学校概况',
    label: '1',
    chapter: '1',
    field: 'content.0.content.2',
  },
  quote: '招生 410 人',
  numbers: [
    { label: '招生人数', text: '410', value: 410, indicator: 'students.intake', year: 2024 },
  ],
  messages: { zh: '', en: '' },
  advice: { zh: '', en: '' },
};

const identity = (given: Partial<Finding> = {}) => findingIdentity({ ...finding, ...given });

describe('the identity of a finding', () => {
  it('should stay when its document is moved, renamed or rewritten around it', () => {
    const place = {
      ...finding.place,
      id: 'xyz',
      title: '概况',
      label: '2',
      chapter: '2',
      field: 'content.5',
    };
    expect(identity({ place })).toBe(identity());
  });

  it('should stay when the messages are worded anew', () => {
    expect(identity({ messages: { zh: '另说', en: 'other' } })).toBe(identity());
  });

  it.each<[string, Partial<Finding>]>([
    ['the check', { check: 'other-check' }],
    ['the document', { place: { ...finding.place, key: 'staff' } }],
    ['the row', { place: { ...finding.place, row: 'students' } }],
    ['the words', { quote: '招生 411 人' }],
    ['a number', { numbers: [{ label: '招生人数', text: '411', value: 411 }] }],
  ])('should change with %s', (_what, given) => {
    expect(identity(given)).not.toBe(identity());
  });
});
