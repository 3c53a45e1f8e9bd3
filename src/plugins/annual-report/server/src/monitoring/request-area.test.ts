import { areaOf, methodOf, pathOf } from './request-area';

describe('what the metrics say of a request', () => {
  it.each([
    ['/api/annual-report/reports/juying/2024', 'public'],
    ['/api/upload/files', 'api'],
    ['/annual-report/settings', 'plugin'],
    ['/content-manager/collection-types/api::case.case', 'content-manager'],
    ['/upload/folders', 'upload'],
    ['/uploads/photo_1a2b.jpg', 'files'],
    ['/admin', 'panel'],
    ['/admin/login', 'panel'],
    ['/wp-login.php', 'other'],
  ])('should be the area of %s', (path, area) => {
    expect(areaOf(path)).toBe(area);
  });

  it('should be a method that there is, whatever is sent', () => {
    expect(['GET', 'PROPFIND', undefined].map(methodOf)).toEqual(['GET', 'other', 'other']);
  });

  it('should be a path without its query', () => {
    expect(['/a?b=c?d', '/a', '?x'].map(pathOf)).toEqual(['/a', '/a', '']);
  });
});
