import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { validationProblem } from '../messages/problem';
import { type Connection, inTransaction } from '../repositories/connection';
import { createLibraryRepository } from '../repositories/bindings/library-repository';
import {
  createOwnershipRepository,
  OWNED_TYPES,
} from '../repositories/bindings/ownership-repository';
import { createBindingService } from '../services/bindings/binding-service';
import { IMAGE, REPORT } from '../uids';
import { actingAdminId } from '../people/acting-user';
import { readConnected } from './relation-targets';
import { refuseInUse } from './refuse-in-use';
import {
  currentDocument,
  dataOf,
  documentIdOf,
  type DocumentContext,
  textOf,
} from './rule-context';

const WRITES = ['create', 'clone', 'update'];

const targetSchema = z.object({
  schoolCode: z.string().nullish(),
  reportDocumentId: z.string().nullish(),
});

const imageSchema = z.object({
  file: z.object({ id: z.int(), documentId: z.string() }).nullable(),
});

/** What is stored of the document that is changed or copied: its school, and its file by both ids. */
const readStored = async ({
  strapi,
  connection,
  uid,
  documentId,
}: {
  strapi: Core.Strapi;
  connection: Connection;
  uid: DocumentContext['uid'];
  documentId: string;
}): Promise<{ school: string | null; files: string[] }> => {
  if (documentId === '') return { school: null, files: [] };
  const school = await createOwnershipRepository({ connection }).schoolOf({ uid, documentId });
  if (uid !== IMAGE) return { school, files: [] };
  const row: unknown = await strapi.db
    .query(IMAGE)
    .findOne({ where: { documentId }, populate: { file: true } });
  const image = imageSchema.safeParse(row);
  const file = image.success ? image.data.file : null;
  return { school, files: file === null ? [] : [String(file.id), file.documentId] };
};

const isBoundToSchools = async ({ strapi }: { strapi: Core.Strapi }): Promise<boolean> => {
  const userId = actingAdminId({ strapi });
  if (userId === null) return false;
  return (await createBindingService({ strapi }).schoolsOf({ userId })) !== null;
};

/**
 * Holds what a write connects against the school of the document: images, tables, chapters and files of another
 * school are refused, however they are spelt, for whoever writes. What is nobody's may be taken by whoever sees
 * it, and the bound see what is theirs alone. What is taken away is not asked about. A file that the document has
 * already may stay; what was stored wrongly is a finding.
 * It is asked after a type's rule, which has found out by then which school a new document belongs to.
 * @throws ValidationError `relation-of-other-school`
 */
export async function requireOwnRelations({
  strapi,
  context,
}: {
  strapi: Core.Strapi;
  context: DocumentContext;
}): Promise<void> {
  const { uid, action } = context;
  if (!WRITES.includes(action) || !OWNED_TYPES.includes(uid)) return;
  const data = dataOf(context);
  const { documents, files } = readConnected({ strapi, uid, data });
  const { schoolCode, reportDocumentId } = targetSchema.parse(data);
  const isMoved = uid === IMAGE && typeof schoolCode === 'string';
  const connects = [...documents.values(), files].some((ids) => ids.length > 0);
  if (!connects && !isMoved) return;

  const documentId = documentIdOf(context);
  await inTransaction(strapi, async (connection) => {
    const ownership = createOwnershipRepository({ connection });
    const stored = await readStored({ strapi, connection, uid, documentId });
    const ofReport =
      typeof reportDocumentId === 'string'
        ? await ownership.schoolOf({ uid: REPORT, documentId: reportDocumentId })
        : null;
    const school = schoolCode ?? ofReport ?? stored.school;
    if (school === null) return;
    const isElsewhere = stored.school !== null && stored.school !== school;
    if (isElsewhere && action === 'update') {
      const current = await currentDocument({ strapi, uid, documentId });
      const params = { name: textOf(current.caption) ?? '' };
      await refuseInUse({
        strapi,
        thing: 'image',
        id: documentId,
        code: 'image-school-is-fixed',
        params,
      });
    }
    const isBound = await isBoundToSchools({ strapi });
    const isOther = (owner: string | null): boolean =>
      owner === null ? isBound : owner !== school;
    const refuse = (): never => {
      throw validationProblem({ strapi, code: 'relation-of-other-school', params: { school } });
    };
    for (const [target, ids] of documents) {
      if (!OWNED_TYPES.includes(target) || ids.length === 0) continue;
      const owners = await ownership.schoolsOfTargets({ uid: target, targets: ids });
      if (owners.some(isOther)) refuse();
    }
    const asked = isElsewhere
      ? [...files, ...(files.length === 0 ? stored.files : [])]
      : files.filter((id) => !stored.files.includes(id));
    if (asked.length === 0) return;
    for (const file of await createLibraryRepository({ connection }).files({ ids: asked })) {
      const owners = file.folder === null ? file.shownBy : [file.folder];
      if ((owners.length === 0 ? [null] : owners).some(isOther)) refuse();
    }
  });
}
