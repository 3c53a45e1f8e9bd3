import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { outsideTransactions } from '../repositories/connection';
import { createBindingRepository } from '../repositories/bindings/binding-repository';
import { createLibraryRepository } from '../repositories/bindings/library-repository';
import { createOwnershipRepository } from '../repositories/bindings/ownership-repository';
import { type PermissionHook, strapiServices } from '../strapi-services';
import {
  CASE,
  CHAPTER,
  IMAGE,
  INDICATOR,
  INDICATOR_TABLE,
  OBSERVATION,
  REPORT,
  SCHOOL,
} from '../uids';

/** What a user of the admin panel reaches: codes of schools, document ids of their reports, paths of their folders. */
type Reach = { schools: string[]; reports: string[]; folders: string[] };

type Condition = Record<string, unknown>;

const userSchema = z.object({ id: z.int(), roles: z.array(z.unknown()) });
const permissionSchema = z.object({ action: z.string(), subject: z.string().nullish() });

/** Actions on the media library that are about files that are there already. */
const ON_FILES = /^plugin::upload\.(read|assets\.(update|download|copy-link))$/;

const READ = 'plugin::content-manager.explorer.read';

const ofSchool =
  (field: string) =>
  (reach: Reach): Condition => ({ [field]: { $in: reach.schools } });
const ofReport = (reach: Reach): Condition => ({ reportDocumentId: { $in: reach.reports } });

const CONDITIONS: Record<string, (reach: Reach) => Condition> = {
  [SCHOOL]: ofSchool('code'),
  [REPORT]: ofSchool('schoolCode'),
  [IMAGE]: ofSchool('schoolCode'),
  [OBSERVATION]: ofSchool('schoolCode'),
  [CHAPTER]: ofReport,
  [CASE]: ofReport,
  [INDICATOR_TABLE]: ofReport,
};

/** The dictionary of all schools, and what theirs have made for themselves. */
const sharedOrOwn = ({ schools }: Reach): Condition => ({
  $or: [{ schoolCode: { $eq: null } }, { schoolCode: { $in: schools } }],
});

/** Nothing has it. */
const NOTHING: Condition = { documentId: { $in: [] } };

/** What a permission is narrowed to, or null when it is not. Indicators are shared: bound users read them alone. */
const conditionFor = (
  { action, subject }: z.infer<typeof permissionSchema>,
  reach: Reach,
): Condition | null => {
  if (subject === INDICATOR) return action === READ ? sharedOrOwn(reach) : NOTHING;
  if (ON_FILES.test(action)) return { folderPath: { $in: reach.folders } };
  return CONDITIONS[subject ?? '']?.(reach) ?? null;
};

/** Strapi keeps one engine in a process, however many of its servers come and go there. */
const ends = new WeakMap<Core.Strapi, () => void>();

/** Takes the narrowing of a server back, which would ask a closed database about the users of the next. */
export function endBoundConditions({ strapi }: { strapi: Core.Strapi }): void {
  ends.get(strapi)?.();
  ends.delete(strapi);
}

/**
 * Narrows every permission of users who are bound to schools, whatever roles they have: lists, single reads
 * and the choices of relations then hold what is theirs. Writes are held against the schools by the document
 * rules too, because Strapi does not ask conditions about everything that is written.
 */
export function boundConditions({ strapi }: { strapi: Core.Strapi }): void {
  /** A user's permissions are evaluated one after the other, with the same array of roles. */
  const known = new WeakMap<object, Promise<Reach | null>>();

  const readReach = async (userId: number): Promise<Reach | null> => {
    const connection = outsideTransactions({ strapi });
    const schools = await createBindingRepository({ connection }).schoolsOf({ userId });
    if (schools === null) return null;
    const ownership = createOwnershipRepository({ connection });
    const folders = await createLibraryRepository({ connection }).folders();
    return {
      schools,
      reports: await ownership.reportsOf({ schools }),
      folders: folders.flatMap(({ school, path }) =>
        school !== null && schools.includes(school) ? [path] : [],
      ),
    };
  };

  const narrow: PermissionHook = async (context) => {
    const user = userSchema.safeParse(context);
    if (!user.success) return;
    const { id, roles } = user.data;
    const key = rolesOf(context) ?? roles;
    const reach = known.get(key) ?? readReach(id);
    known.set(key, reach);
    const bound = await reach;
    const condition = bound && conditionFor(permissionSchema.parse(context.permission), bound);
    if (condition) context.condition.and(condition);
  };

  const hook = strapiServices({ strapi }).permissions.engine.hooks['before-register.permission'];
  hook.register(narrow);
  ends.set(strapi, () => hook.delete(narrow));
}

/** The array itself, which a parse would copy. */
const rolesOf = (context: object): object | null =>
  'roles' in context && Array.isArray(context.roles) ? context.roles : null;
