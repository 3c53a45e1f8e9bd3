import type { Core } from '@strapi/strapi';
import type {
  DeskDocument,
  DeskDocumentType,
  FormBlock,
  Reading,
  ReadingRequest,
} from '../../../../contract/desk/document';
import { readFormBlocks } from '../../../../domain/desk/form-blocks';
import { notFoundProblem } from '../../messages/problem';
import { onSnapshot, outsideTransactions } from '../../repositories/connection';
import { readImages } from '../../repositories/content/read-images';
import { createDeskDocumentRepository } from '../../repositories/desk/desk-document-repository';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import { createPreparedReports } from '../prepared/prepared-reports';

type DocumentKey<Type extends DeskDocumentType = DeskDocumentType> = {
  type: Type;
  documentId: string;
};

const STATUS = 'draft';

const connectedTo = (blocks: FormBlock[]): string[] =>
  blocks.flatMap((block) => ('connect' in block ? block.connect : []));

/** What the desk shows of the document that somebody writes. */
export function createDeskDocumentService({ strapi }: { strapi: Core.Strapi }) {
  const reports = createPreparedReports({ strapi });

  /** @throws NotFoundError */
  const reportOf = async (key: DocumentKey): Promise<ReportKey> => {
    const report = await createDeskDocumentRepository({
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
    async describe(key: DocumentKey): Promise<DeskDocument> {
      const report = await reports.open({ ...(await reportOf(key)), status: STATUS });
      return report.run('describeForDesk', key);
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
        const documents = createDeskDocumentRepository({ connection: snapshot });
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
