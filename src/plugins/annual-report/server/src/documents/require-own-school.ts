import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { forbiddenProblem } from '../messages/problem';
import { createBindingService } from '../services/bindings/binding-service';
import { INDICATOR, REPORT } from '../uids';
import { actingAdminId } from '../people/acting-user';
import { dataOf, documentIdOf, type DocumentContext } from './rule-context';

const WRITES = ['create', 'clone', 'update', 'publish', 'unpublish', 'discardDraft', 'delete'];

const targetSchema = z.object({
  code: z.string().nullish(),
  schoolCode: z.string().nullish(),
  reportDocumentId: z.string().nullish(),
});

/**
 * Holds what an admin user is about to write against the schools that they are bound to: the document as it
 * is, and as it is to be. It is asked after a type's rule, which has found out by then where a new document
 * belongs. What no user of the admin panel asks for (scripts, commands) is not held against anything.
 * @throws ForbiddenError that names the schools that are theirs
 */
export async function requireOwnSchool({
  strapi,
  context,
}: {
  strapi: Core.Strapi;
  context: DocumentContext;
}): Promise<void> {
  if (!WRITES.includes(context.action)) return;
  const userId = actingAdminId({ strapi });
  if (userId === null) return;
  const { uid } = context;
  const bindings = createBindingService({ strapi });
  const schools = await bindings.schoolsOf({ userId });
  if (schools === null) return;
  if (uid === INDICATOR) throw forbiddenProblem({ strapi, code: 'shared-by-all-schools' });

  const require = (school: string | null): void => {
    if (school === null || schools.includes(school)) return;
    const params = { school, own: schools.join('、') };
    throw forbiddenProblem({ strapi, code: 'school-not-yours', params });
  };
  const documentId = documentIdOf(context);
  if (documentId !== '') require(await bindings.schoolOf({ uid, documentId }));

  const { code, schoolCode, reportDocumentId } = targetSchema.parse(dataOf(context));
  require(code ?? null);
  require(schoolCode ?? null);
  if (reportDocumentId) {
    require(await bindings.schoolOf({ uid: REPORT, documentId: reportDocumentId }));
  }
}
