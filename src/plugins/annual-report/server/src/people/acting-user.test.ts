import { actingUser } from './acting-user';

const of = (user: unknown) => actingUser({ context: { state: { user } } });

describe('who sends a request of the admin panel', () => {
  it.each([
    [{ id: 1, firstname: 'Ada', lastname: 'Lovelace' }, 'Ada Lovelace'],
    [{ id: 1, firstname: '小明', lastname: '王' }, '王小明'],
    [{ id: 1, firstname: '王老师', lastname: '' }, '王老师'],
    [{ id: 1, firstname: null, lastname: null, email: 'chen@example.org' }, 'chen'],
    [{ id: 1 }, 'admin:1'],
  ])('should name %p', (user, name) => {
    expect(of(user)).toEqual({ userId: 1, by: 'admin:1', name });
  });

  it('should know that nobody has signed in', () => {
    expect(of(undefined)).toEqual({ userId: null, by: null, name: '—' });
  });
});
