import type { LibraryFolder } from '../repositories/bindings/library-repository';
import { createOwnLibrary } from './own-library';

const folder = (
  id: number,
  path: string,
  parent: number | null,
  school: string | null,
  isSchoolFolder = false,
): LibraryFolder => ({ id, path, parent, school, isSchoolFolder });

/** Below "all": the folders of a and of b, and in that of b one that is c's. */
const FOLDERS = [
  folder(1, '/1', null, null),
  folder(2, '/1/2', 1, 'a', true),
  folder(3, '/1/2/3', 2, 'a'),
  folder(4, '/1/4', 1, 'b', true),
  folder(5, '/1/4/5', 4, 'c', true),
];

describe('the library of whoever is bound to schools', () => {
  const own = createOwnLibrary({ folders: FOLDERS, schools: ['a', 'b'] });

  it('should hold the folders of the schools and no others', () => {
    expect(own.ids).toEqual([2, 3, 4]);
    expect([own.has(3), own.has(1), own.has(5)]).toEqual([true, false, false]);
  });

  it('should begin at the folders of the schools, wherever these stand', () => {
    expect(own.tops).toEqual([2, 4]);
  });

  it('should count what is theirs', () => {
    expect([own.countChildren(2), own.countChildren(4)]).toEqual([1, 0]);
  });

  it('should know whose a folder is, and which is the school’s own', () => {
    expect([own.schoolOf(3), own.schoolOf(4), own.schoolOf(5)]).toEqual(['a', 'b', null]);
    expect([own.isSchoolFolder(2), own.isSchoolFolder(3)]).toEqual([true, false]);
    expect([own.folderOf('b'), own.folderOf('c')]).toEqual([4, null]);
  });

  it('should see where something of another school stands below', () => {
    expect([own.holdsOthers(2), own.holdsOthers(4)]).toEqual([false, true]);
  });
});
