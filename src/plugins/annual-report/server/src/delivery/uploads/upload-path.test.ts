import { uploadPathOf } from './upload-path';

describe('a path that leads to a file', () => {
  it.each([
    ['/uploads/a.jpg', '/uploads/a.jpg'],
    ['/uploads/%E6%A0%A1.jpg', '/uploads/校.jpg'],
    ['/uploads/%61.jpg', '/uploads/a.jpg'],
    ['/%75ploads/a.jpg', '/uploads/a.jpg'],
    ['/uploads/editions/files/a.jpg', '/uploads/editions/files/a.jpg'],
    ['/uploads', '/uploads'],
    ['/uploads/', '/uploads/'],
  ])('should be read as it is meant: %s', (requested, path) => {
    expect(uploadPathOf(requested)).toBe(path);
  });

  it.each([
    '//uploads/a.jpg',
    '/uploads//a.jpg',
    '/uploads/./a.jpg',
    '/uploads/editions/../a.jpg',
    '/x/../uploads/a.jpg',
    '/x/%2e%2e/uploads/a.jpg',
    '/x%2f..%2fuploads%2fa.jpg',
    '/UPLOADS/a.jpg',
    '/Uploads/a.jpg',
    '\\uploads\\a.jpg',
    '/x\\..\\uploads\\a.jpg',
    '/uploads%5ca.jpg',
    '/uploads/%2e/a.jpg',
  ])('should be refused when no address is written so: %s', (requested) => {
    expect(uploadPathOf(requested)).toBeNull();
  });

  it.each([
    '/',
    '/admin',
    '/uploadsx/a.jpg',
    '/api/uploads/a.jpg',
    '/uploads/../robots.txt',
    '/%zz',
  ])('should not be one: %s', (requested) => {
    expect(uploadPathOf(requested)).toBeUndefined();
  });
});
