import type { Core } from '@strapi/strapi';
import type { Bindings } from '../../../../contract/admin/bindings';
import { forbiddenProblem, notFoundProblem, validationProblem } from '../../messages/problem';
import { inTransaction, onAnyConnection, outsideTransactions } from '../../repositories/connection';
import { createOwnershipRepository } from '../../repositories/bindings/ownership-repository';
import { createBindingRepository } from '../../repositories/bindings/binding-repository';
import { schoolFolder } from '../photos/school-folder';
import { createLookupRepository } from '../../repositories/lookup-repository';

/** Which schools the people of the admin panel work for. */
export function createBindingService({ strapi }: { strapi: Core.Strapi }) {
  /** Codes of the schools that a user is bound to; null when they work for all. */
  const schoolsOf = ({ userId }: { userId: number }): Promise<string[] | null> =>
    onAnyConnection(strapi, (connection) =>
      createBindingRepository({ connection }).schoolsOf({ userId }),
    );

  return {
    schoolsOf,

    /** The code of the school that a document belongs to; null when there is none. */
    schoolOf: (document: { uid: string; documentId: string }): Promise<string | null> =>
      onAnyConnection(strapi, (connection) =>
        createOwnershipRepository({ connection }).schoolOf(document),
      ),

    /** @throws ForbiddenError when the user works for other schools alone */
    async requireSchool({ userId, school }: { userId: number; school: string }): Promise<void> {
      const schools = await schoolsOf({ userId });
      if (schools === null || schools.includes(school)) return;
      const params = { school, own: schools.join('、') };
      throw forbiddenProblem({ strapi, code: 'school-not-yours', params });
    },

    /** The folder of the media library for what somebody adds who is bound to schools: that of the first by name. */
    async homeFolder({ schools: codes }: { schools: string[] }): Promise<number | null> {
      const connection = outsideTransactions({ strapi });
      const schools = await createLookupRepository({ connection }).schools();
      const first = schools.find(({ code }) => codes.includes(code));
      return first ? (await schoolFolder({ strapi, school: first })).id : null;
    },

    /** Every admin user with the schools that they are bound to, and every school. */
    async overview(): Promise<Bindings> {
      const connection = outsideTransactions({ strapi });
      return {
        users: await createBindingRepository({ connection }).list(),
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
