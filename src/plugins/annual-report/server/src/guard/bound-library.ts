import { forbiddenProblem, type ProblemCode } from '../messages/problem';
import { outsideTransactions } from '../repositories/connection';
import { createLibraryRepository } from '../repositories/bindings/library-repository';
import { createBindingService } from '../services/bindings/binding-service';
import { createOwnLibrary } from './own-library';
import type { BoundRequest } from './rule';

/** Where something is to stand: a folder, the top of the library, or where it is. */
type Destination = number | null | undefined;

/**
 * The media library as somebody sees it who is bound to schools. What is not theirs is refused in the same
 * words whether it is there or not.
 */
export async function openBoundLibrary({ strapi, schools }: BoundRequest) {
  const repository = createLibraryRepository({ connection: outsideTransactions({ strapi }) });
  const own = createOwnLibrary({ folders: await repository.folders(), schools });
  const refuse = (code: ProblemCode): never => {
    throw forbiddenProblem({ strapi, code, params: { own: schools.join('、') } });
  };

  /** Codes of the schools that own the files. @throws ForbiddenError unless all are theirs */
  const requireFiles = async (ids: number[]): Promise<string[]> => {
    if (ids.length === 0) return [];
    const found = await repository.files({ ids });
    const codes = new Map(found.map(({ id, folder }) => [id, folder]));
    return ids.map((id) => {
      const school = codes.get(id) ?? null;
      return school !== null && schools.includes(school) ? school : refuse('not-in-your-library');
    });
  };

  /** Codes of the schools that own the folders. @throws ForbiddenError unless all are theirs */
  const requireFolders = (ids: number[]): string[] =>
    ids.map((id) => own.schoolOf(id) ?? refuse('not-in-your-library'));

  /** @throws ForbiddenError for a school's own folder, and for one with something of another school below it */
  const requireMovable = (ids: number[]): void => {
    if (ids.some((id) => own.isSchoolFolder(id) || own.holdsOthers(id))) {
      refuse('school-folder-stays');
    }
  };

  return {
    own,
    requireFiles,
    requireFolders,
    requireMovable,
    /**
     * The folder in which things of some schools may stand: the one asked for, when it is of their school; the
     * school's own folder when the top of the library is asked for, which is no school's.
     */
    placeFor(of: string[], asked: Destination): number | undefined {
      if (asked === undefined) return undefined;
      const [school, ...others] = new Set(of);
      if (school === undefined) return undefined;
      if (asked !== null) requireFolders([asked]);
      const into = asked ?? own.folderOf(school) ?? refuse('not-in-your-library');
      if (others.length > 0 || own.schoolOf(into) !== school) refuse('stays-in-its-school');
      return into;
    },
    /** The folder for what is new: the one asked for when it is theirs, else that of their first school. */
    async placeForNew(asked: Destination): Promise<number | null> {
      if (typeof asked === 'number' && own.has(asked)) return asked;
      return createBindingService({ strapi }).homeFolder({ schools });
    },
  };
}

export type BoundLibrary = Awaited<ReturnType<typeof openBoundLibrary>>;
