import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { badInputProblem } from './bad-input';

const strapi = { requestContext: { get: () => undefined } } as unknown as Core.Strapi;

const codeSchema = z.object({ details: z.object({ code: z.string() }) });

/** The code of the refusal that an error becomes; null for one that stays a fault of the server. */
const codeOf = (path: string, error: unknown): string | null =>
  codeSchema.safeParse(badInputProblem({ strapi, path, error })).data?.details.code ?? null;

const shapeError = (): unknown => z.string().safeParse(1).error;
const columnError = Object.assign(new Error('out of range'), { code: '22003', severity: 'ERROR' });

describe('an error that a request ends with', () => {
  it.each([
    ['a handler of Strapi’s that met another shape', '/upload/files', new TypeError('a of null')],
    ['the same address in another spelling', '/Upload/files', new TypeError('a of null')],
    ['a schema of a handler of Strapi’s', '/content-manager/init', shapeError()],
  ])('should be the sender’s: %s', (_what, path, error) => {
    expect(codeOf(path, error)).toBe('input-of-other-shape');
  });

  it('should be the sender’s where the database has no room for a value', () => {
    expect(codeOf('/anywhere', columnError)).toBe('input-unstorable');
  });

  it.each([
    [
      'a request of our own that failed',
      '/upload/files',
      new TypeError('fetch failed', { cause: 1 }),
    ],
    ['a fault of ours', '/upload/files', new Error('The media library answers in another form')],
    ['the same at an address of our own', '/annual-report/home', new TypeError('a of null')],
    ['an error of the database', '/anywhere', Object.assign(new Error(), { code: '22003' })],
  ])('should be the server’s: %s', (_what, path, error) => {
    expect(codeOf(path, error)).toBeNull();
  });
});
