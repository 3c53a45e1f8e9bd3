import { personName } from './person-name';

describe('what people call an admin user', () => {
  it.each([
    [{ firstname: '小明', lastname: '王', email: 'wang@example.org' }, '王小明'],
    [{ username: 'wang', email: 'a@example.org' }, 'wang'],
    [{ email: 'wang.xm@example.org' }, 'wang.xm'],
    [{}, null],
  ])('should be for %p a name, and never an address', (person, name) => {
    expect(personName({ person })).toBe(name);
  });
});
