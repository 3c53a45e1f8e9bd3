import { removePersonal } from './remove-personal';

describe('removePersonal', () => {
  it.each([
    ['an e-mail address', 'no user li.lei@school.example.cn here', 'no user [email] here'],
    [
      'the query of an address',
      'GET /admin/users?_q=%E6%9D%8E&token=abc (3 ms) 200',
      'GET /admin/users (3 ms) 200',
    ],
    [
      'a session',
      'jwt eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MSwiaWF0IjoxfQ.c2lnbmF0dXJlLXBhcnQ expired',
      'jwt [token] expired',
    ],
    ['an API token', `token ${'a1'.repeat(64)} was refused`, 'token [token] was refused'],
    ['a header', 'Authorization: Bearer abcdefgh12345678', 'Authorization: [token]'],
    ['an identity number', '身份证 11010519491231002X 无效', '身份证 [identity number] 无效'],
    ['a mobile number', '电话13812345678。', '电话[phone]。'],
  ])('should take out %s', (_what, line, expected) => {
    expect(removePersonal(line)).toBe(expected);
  });

  it.each([
    'Released juying/2024 edition 3 (551234 bytes, sha256 ' + 'ab12'.repeat(16) + ').',
    'PUT /annual-report/reports/juying/2024/values 409',
    'relation "annals_edition" does not exist',
    'process 2 of 2 serves (13812)',
  ])('should leave what leads to nobody: %s', (line) => {
    expect(removePersonal(line)).toBe(line);
  });

  it('should cut what is too long, and take no time over what is made to take it', () => {
    const lines = ['a'.repeat(2_000_000), '/'.repeat(200_000), 'a.'.repeat(200_000) + '@'];
    const begin = performance.now();
    for (const line of lines) expect(removePersonal(line).length).toBeLessThan(8_100);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});
