import { z } from 'zod';
import { action, REPORT_PATH } from './action';
import { ACTIONS } from './routes';
import { reportParams } from '../http/request-schemas';

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

const rest = { method: 'POST', permissions: ['x'], answer: () => null } as const;
const NO_SCHOOL = { none: 'It is about no school.' };

describe('the actions of the admin API', () => {
  it('should have each address once', () => {
    const names = ACTIONS.map(nameOf);
    expect(new Set(names).size).toBe(names.length);
  });

  it('should take their school from the address wherever one stands there', () => {
    const named = ACTIONS.filter(({ path }) => path.includes('/:school'));
    expect(named.length).toBeGreaterThan(30);
    expect(new Set(named.map(({ school }) => school))).toEqual(new Set(['address']));
  });

  it.each(ACTIONS.filter(({ school }) => typeof school === 'object'))(
    'should say why schools are nothing to $method $path',
    ({ school }) => {
      expect(school).toEqual({ none: expect.stringMatching(/^[A-Z].{20,}\.$/) });
    },
  );
});

// What is wrong here does not compile: an error that is expected and missing is an error of `tsc`.
describe('the declaration of an action', () => {
  const address = { ...rest, path: REPORT_PATH, params: reportParams };
  const document = {
    ...rest,
    path: '/documents/:type/:documentId',
    params: z.object({ type: z.enum(['chapter', 'case']), documentId: z.string() }),
  };
  const body = { ...rest, path: '/reports', body: z.object({ school: z.string() }) };

  it('should say where its school is', () => {
    // @ts-expect-error -- it says nothing
    const undeclared = action({ ...rest, path: '/packs' });
    expect(undeclared.school).toBeUndefined();
    expect(action({ ...rest, path: '/packs', school: NO_SCHOOL }).school).toBe(NO_SCHOOL);
  });

  it('should not overlook a school in its address', () => {
    expect(action({ ...address, school: 'address' }).school).toBe('address');
    // @ts-expect-error -- the address has a school
    action({ ...address, school: NO_SCHOOL });
    // @ts-expect-error -- the address has a school
    action({ ...address, school: 'own' });
  });

  it('should not overlook a document in its address', () => {
    expect(action({ ...document, school: 'document' }).school).toBe('document');
    // @ts-expect-error -- the address names a document
    action({ ...document, school: NO_SCHOOL });
  });

  it('should not overlook a school in its body', () => {
    expect(action({ ...body, school: 'body' }).school).toBe('body');
    // @ts-expect-error -- the body has a school
    action({ ...body, school: NO_SCHOOL });
    // @ts-expect-error -- no school is in the address
    action({ ...body, school: 'address' });
  });

  it('should ask for a permission', () => {
    // @ts-expect-error -- it asks for none
    const open = action({ ...rest, path: '/packs', permissions: [], school: NO_SCHOOL });
    expect(open.permissions).toEqual([]);
  });
});
