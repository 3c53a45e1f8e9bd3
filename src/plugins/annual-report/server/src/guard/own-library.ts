import type { LibraryFolder } from '../repositories/bindings/library-repository';

/** The part of the media library that some schools may see, as if there were no other. */
export function createOwnLibrary({
  folders,
  schools,
}: {
  /** Every folder of the library. */
  folders: LibraryFolder[];
  /** Codes of the schools. */
  schools: string[];
}) {
  const isOwn = ({ school }: LibraryFolder): boolean => school !== null && schools.includes(school);
  const own = new Map(folders.filter(isOwn).map((folder) => [folder.id, folder]));
  const isTop = ({ parent }: LibraryFolder): boolean => parent === null || !own.has(parent);
  const isBelow = (folder: LibraryFolder, above: LibraryFolder): boolean =>
    folder.path.startsWith(`${above.path}/`);

  return {
    ids: [...own.keys()],
    /** Folders that stand at the top of what is seen. */
    tops: [...own.values()].filter(isTop).map(({ id }) => id),
    has: (id: number): boolean => own.has(id),
    schoolOf: (id: number): string | null => own.get(id)?.school ?? null,
    /** The folder of a school, which only administrators move or take away. */
    isSchoolFolder: (id: number): boolean => own.get(id)?.isSchoolFolder ?? false,
    folderOf: (school: string): number | null =>
      [...own.values()].find((folder) => folder.isSchoolFolder && folder.school === school)?.id ??
      null,
    /** Whether something of another school stands below: who acts on the folder would act on that too. */
    holdsOthers(id: number): boolean {
      const above = own.get(id);
      return above !== undefined && folders.some((each) => isBelow(each, above) && !isOwn(each));
    },
    countChildren: (id: number): number =>
      [...own.values()].filter(({ parent }) => parent === id).length,
  };
}

export type OwnLibrary = ReturnType<typeof createOwnLibrary>;
