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
import { runInThread } from '../../threads/run-in-thread';
import { createCheckService } from '../checks/check-service';
import { createContentService } from '../content-service';

type DocumentKey<Type extends DeskDocumentType = DeskDocumentType> = {
  type: Type;
  documentId: string;
};

const STATUS = 'draft';

const connectedTo = (blocks: FormBlock[]): string[] =>
  blocks.flatMap((block) => ('connect' in block ? block.connect : []));

/** What the desk shows of the document that somebody writes. */
export const createDeskDocumentService = ({ strapi }: { strapi: Core.Strapi }) => {
  const contents = createContentService({ strapi });
  const checks = createCheckService({ strapi });

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
      const content = await contents.read({ ...(await reportOf(key)), status: STATUS });
      const waivers = await checks.waivers({ content });
      return runInThread({ strapi, task: 'describeForDesk', input: { content, waivers, ...key } });
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
      const report = await reportOf(written);
      const { content, readable } = await onSnapshot(strapi, async (snapshot) => {
        const documents = createDeskDocumentRepository({ connection: snapshot });
        const saved = await contents.read({ ...report, status: STATUS, snapshot });
        const documentIds = connectedTo(blocks);
        const known = await documents.known({
          school: report.school,
          reportDocumentId: saved.report.documentId,
          documentIds,
        });
        const isRead = new Set(saved.images.map((image) => image.documentId));
        const added = [...known.images].filter((id) => !isRead.has(id));
        const images = await readImages({ connection: snapshot, documentIds: added });
        const stored = await documents.targets(written);
        return {
          content: { ...saved, images: [...saved.images, ...images] },
          readable: readFormBlocks({ blocks, stored, known }),
        };
      });
      const input = { content, written: { ...written, blocks: readable } };
      return runInThread({ strapi, task: 'readDocument', input });
    },
  };
};
