import type { Core, UID } from '@strapi/strapi';
import type { EditUndo } from '../../../../contract/admin/edits';
import { isRecord } from '../../../../domain/base/records';
import { editDocument } from '../../../../domain/edits/edit-document';
import { reverseEdits, type DocumentEdits } from '../../../../domain/edits/text-edit';
import { isTextField, type TextDocumentType } from '../../../../domain/edits/text-fields';
import type { ReportKey } from '../../../../domain/base/report-key';
import type { MayUpdate } from '../../access/may-update';
import { conflictProblem, forbiddenProblem } from '../../messages/problem';
import { whoAndWhen } from '../../messages/time-ago';
import { inTransaction } from '../../repositories/connection';
import {
  createTextDocumentRepository,
  type TextDocument,
} from '../../repositories/content/text-document-repository';
import { readDocument, updateDocument } from '../../repositories/document-writer';
import { withStructureLock } from '../../repositories/outline/structure-lock';
import { CASE, CHAPTER, IMAGE, INDICATOR_TABLE, REPORT } from '../../uids';

const UIDS: Record<TextDocumentType, UID.ContentType> = {
  chapter: CHAPTER,
  case: CASE,
  report: REPORT,
  image: IMAGE,
  'indicator-table': INDICATOR_TABLE,
};

type Stored = Record<string, unknown>;

/** Edits of a document; with a version, of that version alone. */
type VersionedEdits = DocumentEdits & { version?: string };

type EditRequest = ReportKey & {
  /** Document id of the report. */
  report: string;
  documents: VersionedEdits[];
  by: { userId: number | null };
  mayUpdate: MayUpdate;
};

const changedFields = (before: Stored, after: Stored): string[] =>
  Object.keys(after).filter((name) => after[name] !== before[name]);

/** Strapi keeps what is not said of a block that is named by its id. */
const changedBlock = (before: unknown, after: unknown): unknown => {
  if (!isRecord(before) || !isRecord(after)) return after;
  const names = ['__component', 'id', ...changedFields(before, after)];
  return Object.fromEntries(names.map((name) => [name, after[name]]));
};

const changesOf = (before: Stored, after: Stored): Stored =>
  Object.fromEntries(
    changedFields(before, after).map((name) => {
      const [old, value] = [before[name], after[name]];
      return name === 'content' && Array.isArray(old) && Array.isArray(value)
        ? [name, value.map((block: unknown, index) => changedBlock(old[index], block))]
        : [name, value];
    }),
  );

/** Puts other words into the drafts of a report's documents, as whoever asks would in their forms. */
export function createTextEditService({ strapi }: { strapi: Core.Strapi }) {
  const refuseChanged = ({ title, savedBy, savedAt }: TextDocument): Error =>
    conflictProblem({
      strapi,
      code: 'text-changed',
      params: { title, ...whoAndWhen({ name: savedBy, at: savedAt }) },
    });

  const refuseGone = ({ title }: DocumentEdits): Error =>
    conflictProblem({ strapi, code: 'text-gone', params: { title } });

  const refuseForbidden = ({ title }: DocumentEdits): Error =>
    forbiddenProblem({ strapi, code: 'text-not-yours', params: { title } });

  return {
    /**
     * Makes the edits of all documents, or none.
     * @returns what takes them back
     * @throws ForbiddenError `text-not-yours` where whoever asks may not save a document
     * @throws ConflictError (409) `text-changed` or `text-gone` where the words are not there any more, or another
     * version than the one that is named
     */
    edit({ school, report, documents, by, mayUpdate }: EditRequest): Promise<EditUndo[]> {
      const work = () =>
        inTransaction(strapi, async (connection) => {
          const rows = createTextDocumentRepository({ connection });
          const editOne = async (wanted: VersionedEdits): Promise<EditUndo[]> => {
            const { type, id, edits, version } = wanted;
            if (type === 'indicator') throw refuseGone(wanted);
            const areTexts = edits.every(({ field }) => isTextField({ type, field }));
            if (!areTexts) throw refuseGone(wanted);
            const uid = UIDS[type];
            const held = await rows.lock({ type, id, report, school });
            const document = held && (await readDocument({ strapi, uid, documentId: id }));
            if (!document) throw refuseGone(wanted);
            const edited = editDocument({ document, edits });
            const fields = edited ? changedFields(document, edited) : [];
            if (!mayUpdate({ uid, document, fields })) throw refuseForbidden(wanted);
            if (edited === null || (version !== undefined && version !== held.version)) {
              throw refuseChanged(held);
            }
            const data = { ...changesOf(document, edited), updatedBy: by.userId };
            await updateDocument({ strapi, uid, documentId: id, data });
            const saved = await rows.lock({ type, id, report, school });
            if (!saved) throw refuseGone(wanted);
            const { title } = saved;
            return [{ type, id, title, version: saved.version, edits: reverseEdits(edits) }];
          };
          const undo: EditUndo[] = [];
          for (const wanted of documents) undo.push(...(await editOne(wanted)));
          return undo;
        });
      // Whoever saves a chapter or case takes the same lock, so that nothing is written over.
      return withStructureLock({ strapi, report, work });
    },
  };
}
