import type { Core } from '@strapi/strapi';
import type { ValueConflict } from '../../../../contract/admin/values';
import { conflictError } from './value-conflicts';

const strapi = {
  requestContext: { get: () => undefined },
} as unknown as Core.Strapi;

const MINUTE_MS = 60_000;

const conflictOf = (changedAt: Date): ValueConflict => ({
  indicator: 'graduates.total',
  year: 2024,
  name: '毕业生人数',
  expected: 1,
  current: {
    indicator: 'graduates.total',
    year: 2024,
    value: 6,
    text: null,
    status: 'final',
    note: null,
    respondents: null,
    method: null,
    revision: 2,
    reviewedRevision: null,
    changedAt: changedAt.toISOString(),
    changedBy: { id: 1, name: '李老师' },
    printed: '6',
  },
});

describe('the message of a conflict', () => {
  it('should say how long ago a value was changed, wherever its reader and the server are', () => {
    const changedAt = new Date(Date.now() - 5 * MINUTE_MS);
    const { message } = conflictError({ strapi, conflicts: [conflictOf(changedAt)] });
    expect(message).toContain('李老师于 5 分钟前');
    expect(message).not.toMatch(/\d{1,2}:\d{2}/);
  });
});
