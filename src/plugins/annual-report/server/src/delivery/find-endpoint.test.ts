import { findEndpoint } from './find-endpoint';

const BASE = '/api/annual-report';

const find = (path: string) => {
  const found = findEndpoint({ url: `${BASE}${path}` });
  return found && { path: found.endpoint.path, params: found.params, query: found.query };
};

describe('what an address asks for', () => {
  it.each([
    ['/reports', '/reports', {}, {}],
    ['/reports?page=2&district=%E4%B9%9D', '/reports', {}, { page: '2', district: '九' }],
    ['/reports/juying/2024', '/reports/:school/:year', { school: 'juying', year: '2024' }, {}],
    [
      '/reports/juying/2024/chapters/2.5.1',
      '/reports/:school/:year/chapters/:number',
      { school: 'juying', year: '2024', number: '2.5.1' },
      {},
    ],
    ['/series/a.b?school=c', '/series/:indicator', { indicator: 'a.b' }, { school: 'c' }],
    ['/schema/report.v1.json', '/schema/report.v1.json', {}, {}],
  ])('should be read from %s', (url, path, params, query) => {
    expect(find(url)).toEqual({ path, params, query });
  });

  it.each([
    '/reports/',
    '/reports/juying/2024/',
    '/reports/juying/2024/preview',
    '/reports/juying',
    '/reports/j%75ying/2024',
    '/reports?page=1&page=2',
    '/reports?a?b',
    '/schema/reportXv1.json',
    '',
    '/',
    '/nothing',
  ])('should leave %s to the router', (url) => {
    expect(find(url)).toBeNull();
  });

  it('should leave what is not below the contract alone', () => {
    expect(findEndpoint({ url: '/admin' })).toBeNull();
    expect(findEndpoint({ url: '/api/annual-reports' })).toBeNull();
  });
});
