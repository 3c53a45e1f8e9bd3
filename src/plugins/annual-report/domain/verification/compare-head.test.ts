import { compareChain, compareHead, type EditionRecord } from './compare-head';
import { smallReport } from '../../../../../tests/support/builders/report';

const report = smallReport();

const record = (given: Partial<EditionRecord> = {}): EditionRecord => ({
  school: report.report.school.code,
  year: report.report.year,
  number: 1,
  releasedAt: '2025-01-15T08:00:00.000Z',
  note: null,
  title: report.report.title,
  schoolHead: report.report.school,
  sha256: 'a'.repeat(64),
  previousSha256: null,
  ...given,
});

describe('the head of an edition', () => {
  it('should be what is on record', () => {
    expect(compareHead({ report, record: record() })).toEqual([]);
  });

  it.each<[string, Partial<EditionRecord>]>([
    ['edition.number', { number: 2 }],
    ['edition.releasedAt', { releasedAt: '2025-01-15T08:00:00.001Z' }],
    ['edition.note', { note: '更正' }],
    ['edition.previousSha256', { previousSha256: 'b'.repeat(64) }],
    ['report.school.code', { school: 'another' }],
    ['report.year', { year: 2023 }],
    ['report.title', { title: '另一份' }],
    ['report.school', { schoolHead: {} }],
  ])('should be reported where %s is another', (where, given) => {
    expect(compareHead({ report, record: record(given) })).toMatchObject([{ code: 'head', where }]);
  });
});

describe('the chain of editions', () => {
  const first = record();
  const second = record({ number: 2, previousSha256: first.sha256, sha256: 'c'.repeat(64) });

  it('should begin with an edition that names none', () => {
    expect(compareChain({ record: first, before: null })).toEqual([]);
  });

  it('should hold where each names the hash of the one before', () => {
    expect(compareChain({ record: second, before: first })).toEqual([]);
  });

  it('should break where the one before hashes to something else', () => {
    const before = { ...first, sha256: 'd'.repeat(64) };
    expect(compareChain({ record: second, before })).toMatchObject([{ code: 'chain' }]);
  });

  it('should tell that an edition is missing', () => {
    const codes = compareChain({ record: second, before: null }).map(({ code }) => code);
    expect(codes).toContain('gap');
  });
});
