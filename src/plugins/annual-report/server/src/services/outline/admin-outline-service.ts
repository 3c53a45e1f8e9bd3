import type { Core } from '@strapi/strapi';
import type {
  AdminOutline,
  SavedOutline,
  RequestedOutline,
} from '../../../../contract/admin/outline';
import type { ReportKey } from '../../../../domain/base/report-key';
import { findOutlineProblem } from '../../../../domain/outline/outline-problem';
import { validationProblem } from '../../messages/problem';
import type { Actor } from '../../people/acting-user';
import { inTransaction, onSnapshot, type Connection } from '../../repositories/connection';
import { readFingerprint, type Fingerprint } from '../../repositories/content/read-fingerprint';
import { createOutlineRepository } from '../../repositories/outline/outline-repository';
import { withStructureLock } from '../../repositories/outline/structure-lock';
import { unknownReport } from '../reports/unknown-report';
import { describeOutline } from './describe-outline';
import { outlineConflict } from './outline-conflict';
import { writeOutline } from './write-outline';

/** Outlines that are kept; each is some hundred kilobytes at most. */
const MAX_OUTLINES = 32;

type CachedOutline = { fingerprint: string | null; outline: AdminOutline };

/** The last outline that was read of a report, by its document id; the least recently used first. */
const outlinesOf = new WeakMap<Core.Strapi, Map<string, CachedOutline>>();

/** The outline as a whole: read for the desk, and arranged anew in one operation. */
export function createAdminOutlineService({ strapi }: { strapi: Core.Strapi }) {
  const readState = async (connection: Connection, reportDocumentId: string) => {
    const outlines = createOutlineRepository({ connection });
    const content = await outlines.content({ reportDocumentId });
    const save = await outlines.lastSave({ reportDocumentId });
    const lastSave = save && { name: save.name, at: save.at };
    const outline: AdminOutline = { ...describeOutline({ content }), lastSave };
    return { outline, savedVersion: save?.version ?? null };
  };

  const readCached = async (
    connection: Connection,
    { reportDocumentId, fingerprint }: Fingerprint,
  ): Promise<AdminOutline> => {
    const outlines = outlinesOf.get(strapi) ?? new Map<string, CachedOutline>();
    outlinesOf.set(strapi, outlines);
    const kept = outlines.get(reportDocumentId);
    const isSame = fingerprint !== null && kept?.fingerprint === fingerprint;
    const outline = isSame ? kept.outline : (await readState(connection, reportDocumentId)).outline;
    outlines.delete(reportDocumentId);
    outlines.set(reportDocumentId, { fingerprint, outline });
    const [oldest] = outlines.keys();
    if (outlines.size > MAX_OUTLINES && oldest !== undefined) outlines.delete(oldest);
    return outline;
  };

  const findReport = (connection: Connection, key: ReportKey): Promise<string | null> =>
    createOutlineRepository({ connection }).report(key);

  return {
    /**
     * One statement for an outline of which nothing changed, ten for another, whatever the size.
     * @throws NotFoundError that names the existing reports
     */
    async read(key: ReportKey): Promise<AdminOutline> {
      const outline = await onSnapshot(strapi, async (connection) => {
        const found = await readFingerprint({ ...key, connection });
        return found && readCached(connection, found);
      });
      if (outline === null) throw await unknownReport({ strapi, ...key });
      return outline;
    },

    /**
     * Writes the whole outline, all or nothing, and gives the new one.
     * @throws ConflictError (409) with `details.outline` when it is not what its sender loaded
     * @throws ValidationError when something is left out, foreign, too deep, or goes though it is not empty
     */
    async save({
      requested,
      by,
      ...key
    }: ReportKey & {
      requested: RequestedOutline;
      by: Actor & { userId: number | null };
    }): Promise<SavedOutline> {
      const report = await inTransaction(strapi, (connection) => findReport(connection, key));
      if (report === null) throw await unknownReport({ strapi, ...key });

      const write = async (connection: Connection): Promise<SavedOutline> => {
        const { outline: current, savedVersion } = await readState(connection, report);
        if (current.version !== requested.version) {
          const conflict = { strapi, connection, outline: current, savedVersion, requested };
          throw await outlineConflict(conflict);
        }
        const problem = findOutlineProblem({ requested, ...current });
        if (problem) {
          const { code, ...params } = problem;
          throw validationProblem({ strapi, code, params });
        }
        const change = { report, current, requested, userId: by.userId };
        const created = await writeOutline({ strapi, connection, ...change });
        const { outline } = await readState(connection, report);
        const lastSave = await createOutlineRepository({ connection }).addSave({
          reportDocumentId: report,
          version: outline.version,
          name: by.name ?? '—',
          by: by.by,
        });
        return { ...outline, lastSave, created };
      };

      return withStructureLock({ strapi, report, work: () => inTransaction(strapi, write) });
    },
  };
}
