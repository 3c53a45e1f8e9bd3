import type { Overview } from '../../../../contract/admin/overview';
import { nextSteps } from './next-steps';

const written = {
  type: 'chapter' as const,
  documentId: 'abc',
  number: '1',
  chapter: '1',
  level: 0,
  title: '概况',
  state: 'published' as const,
  publication: 'published' as const,
  errors: 0,
  warnings: 0,
};

const done: Overview = {
  documents: [written],
  values: { required: 56, reported: 56, unreviewed: 0 },
  findings: { errors: 0, warnings: 0, notes: 3, waived: 2 },
  images: { shown: 4, ready: 4, withoutConsent: 0, withoutAlt: 0 },
  editions: [],
  scheduled: null,
};

const textsOf = (given: Partial<Overview>, canRelease = true): string[] =>
  nextSteps({
    overview: { ...done, ...given },
    reportKey: { school: 'juying', year: 2024 },
    canRelease,
  }).map(({ textId }) => textId);

describe('the next steps', () => {
  it('should lead to the release when nothing is missing', () => {
    expect(textsOf({})).toEqual(['overview.next.release']);
  });

  it('should ask who may not release to tell who does', () => {
    expect(textsOf({}, false)).toEqual(['overview.next.ready']);
  });

  it('should begin with what blocks a release', () => {
    expect(
      textsOf({
        values: { required: 56, reported: 50, unreviewed: 1 },
        images: { shown: 4, ready: 2, withoutConsent: 1, withoutAlt: 1 },
        findings: { errors: 6, warnings: 2, notes: 0, waived: 0 },
      }),
    ).toEqual([
      'overview.next.values',
      'overview.next.consent',
      'overview.next.errors',
      'overview.next.unreviewed',
      'overview.next.alt',
      'overview.next.warnings',
    ]);
  });

  it('should not ask to publish what is empty', () => {
    const empty = { ...written, state: 'empty' as const, publication: 'draft' as const };
    expect(textsOf({ documents: [empty] })).toEqual(['overview.next.empty']);
  });

  it('should ask to publish what was written', () => {
    const draft = { ...written, state: 'draft' as const, publication: 'draft' as const };
    expect(textsOf({ documents: [draft] })).toEqual(['overview.next.draft']);
  });
});
