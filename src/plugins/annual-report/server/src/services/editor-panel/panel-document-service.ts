import type { Core } from '@strapi/strapi';
import type {
  PanelDocument,
  PanelDocumentType,
  FormBlock,
  Reading,
  ReadingRequest,
} from '../../../../contract/admin/document';
import type { DocumentLedger } from '../../../../contract/admin/ledger';
import type { PassageReading, PassageRequest } from '../../../../contract/admin/passage';
import { readFormBlocks } from '../../../../domain/editor-panel/form-blocks';
import { notFoundProblem } from '../../messages/problem';
import { onSnapshot, outsideTransactions } from '../../repositories/connection';
import { readImages } from '../../repositories/content/read-images';
import { createPanelDocumentRepository } from '../../repositories/editor-panel/panel-document-repository';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import { createPreparedReports } from '../prepared/prepared-reports';

type DocumentKey<Type extends PanelDocumentType = PanelDocumentType> = {
  type: Type;
  documentId: string;
};

const STATUS = 'draft';

const connectedTo = (blocks: FormBlock[]): string[] =>
  blocks.flatMap((block) => ('connect' in block ? block.connect : []));

/** What the desk shows of the document that somebody writes. */
export function createPanelDocumentService({ strapi }: { strapi: Core.Strapi }) {
  const reports = createPreparedReports({ strapi });

  /** @throws NotFoundError */
  const reportOf = async (key: DocumentKey): Promise<ReportKey> => {
    const report = await createPanelDocumentRepository({
      connection: outsideTransactions({ strapi }),
    }).reportOf(key);
    if (report) return report;
    throw notFoundProblem({ strapi, code: 'document-unknown' });
  };

  return {
    reportOf,

    /**
     * Its place, its findings, and what its sentences may name. A fixed number of statements.
     * @throws NotFoundError
     */
    async describe(key: DocumentKey): Promise<PanelDocument> {
      const report = await reports.open({ ...(await reportOf(key)), status: STATUS });
      return report.run('describeForPanel', key);
    },

    /** One passage as somebody types it, beside the report as it is saved. @throws NotFoundError */
    async readPassage(
      typed: DocumentKey<'chapter' | 'case'> & PassageRequest,
    ): Promise<PassageReading> {
      const report = await reports.open({ ...(await reportOf(typed)), status: STATUS });
      return report.run('readPassage', typed);
    },

    /** Its numbers as they are stored, with what stands behind each. @throws NotFoundError */
    async numbers(key: DocumentKey<'chapter' | 'case'>): Promise<DocumentLedger> {
      const report = await reports.open({ ...(await reportOf(key)), status: STATUS });
      return report.run('describeDocumentNumbers', key);
    },

    /**
     * A chapter or case as it would be printed with what stands in the form; null for what has no place in the
     * outline. A fixed number of statements.
     * @throws NotFoundError
     */
    async read({
      blocks,
      ...written
    }: DocumentKey<'chapter' | 'case'> & ReadingRequest): Promise<Reading | null> {
      const key = await reportOf(written);
      const { report, images, readable } = await onSnapshot(strapi, async (snapshot) => {
        const documents = createPanelDocumentRepository({ connection: snapshot });
        const opened = await reports.open({ ...key, status: STATUS, snapshot });
        const known = await documents.known({
          school: key.school,
          reportDocumentId: opened.documentId,
          documentIds: connectedTo(blocks),
        });
        const stored = await documents.targets(written);
        return {
          report: opened,
          images: await readImages({ connection: snapshot, documentIds: [...known.images] }),
          readable: readFormBlocks({ blocks, stored, known }),
        };
      });
      return report.run('readDocument', { written: { ...written, blocks: readable }, images });
    },
  };
}
