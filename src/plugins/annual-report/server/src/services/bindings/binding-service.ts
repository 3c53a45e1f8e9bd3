import type { Core } from '@strapi/strapi';
import type { Bindings } from '../../../../contract/admin/bindings';
import { forbiddenProblem, notFoundProblem, validationProblem } from '../../messages/problem';
import { inTransaction, outsideTransactions } from '../../repositories/connection';
import { createOwnershipRepository } from '../../repositories/bindings/ownership-repository';
import { createBindingRepository } from '../../repositories/bindings/binding-repository';
import { schoolFolder } from '../photos/school-folder';
import { createLookupRepository } from '../../repositories/lookup-repository';

/** Which schools the people of the admin panel work for. */
export function createBindingService({ strapi }: { strapi: Core.Strapi }) {
  const outside = () => createBindingRepository({ connection: outsideTransactions({ strapi }) });
  return {
    /** Codes of the schools that a user is bound to; null when they work for all. */
    schoolsOf: ({ userId }: { userId: number }): Promise<string[] | null> =>
      outside().schoolsOf({ userId }),

    /** The code of the school that a document belongs to; null when there is none. */
    schoolOf: (document: { uid: string; documentId: string }): Promise<string | null> =>
      createOwnershipRepository({ connection: outsideTransactions({ strapi }) }).schoolOf(document),

    /** @throws ForbiddenError when the user works for other schools alone */
    async requireSchool({ userId, school }: { userId: number; school: string }): Promise<void> {
      const schools = await outside().schoolsOf({ userId });
      if (schools === null || schools.includes(school)) return;
      const params = { school, own: schools.join('、') };
      throw forbiddenProblem({ strapi, code: 'school-not-yours', params });
    },

    /**
     * The folder of the media library in which a user's file belongs: the one that was asked for when it is of
     * a school of theirs, else that of their first school; null when they may put it anywhere.
     */
    async folderFor({
      userId,
      requested,
    }: {
      userId: number;
      /** Id of the folder that was asked for. */
      requested: number | null;
    }): Promise<number | null> {
      const connection = outsideTransactions({ strapi });
      const codes = await createBindingRepository({ connection }).schoolsOf({ userId });
      if (codes === null) return null;
      const own = await createOwnershipRepository({ connection }).foldersOf({ schools: codes });
      if (own.some(({ id }) => id === requested)) return requested;
      const schools = await createLookupRepository({ connection }).schools();
      const first = schools.find(({ code }) => codes.includes(code));
      return first ? (await schoolFolder({ strapi, school: first })).id : null;
    },

    /** Every admin user with the schools that they are bound to, and every school. */
    async overview(): Promise<Bindings> {
      const connection = outsideTransactions({ strapi });
      return {
        users: await outside().list(),
        schools: await createLookupRepository({ connection }).schools(),
      };
    },

    /**
     * Binds a user to some schools, or to none: then they work for all.
     * @throws NotFoundError without such a user; ValidationError for a school that does not exist
     */
    async bind({
      userId,
      schools,
      by,
    }: {
      userId: number;
      schools: string[];
      by: string | null;
    }): Promise<void> {
      await inTransaction(strapi, async (connection) => {
        const bindings = createBindingRepository({ connection });
        if (!(await bindings.isUser({ userId }))) {
          throw notFoundProblem({ strapi, code: 'user-unknown', params: { user: userId } });
        }
        const known = await createLookupRepository({ connection }).schoolCodes();
        const unknown = schools.find((code) => !known.includes(code));
        if (unknown !== undefined) {
          const params = { code: unknown, known: known.slice(0, 10).join(', ') || '—' };
          throw validationProblem({ strapi, code: 'school-unknown', params });
        }
        await bindings.set({ userId, schools, by });
      });
    },
  };
}
