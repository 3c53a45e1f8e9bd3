import type { Core } from '@strapi/strapi';
import type { PhotoSection, SectionRef } from '../../../../contract/admin/photos';
import {
  attachPhotos,
  detachPhotos,
  orderPhotos,
  type PhotoBlock,
} from '../../../../domain/photos/replace-photos';
import type { ReportKey } from '../../../../domain/base/report-key';
import { conflictProblem, notFoundProblem } from '../../messages/problem';
import { whoAndWhen } from '../../messages/time-ago';
import { inTransaction, type Connection } from '../../repositories/connection';
import { updateDocument } from '../../repositories/document-writer';
import { withStructureLock } from '../../repositories/outline/structure-lock';
import {
  createSectionRepository,
  IMAGES_BLOCK,
  type StoredSection,
} from '../../repositories/photos/section-repository';
import { createPhotoRepository } from '../../repositories/photos/photo-repository';
import { CASE, CHAPTER } from '../../uids';
import { findReport } from './photo-context';

type Block = { component: string; id: number };
type Blocks = PhotoBlock<Block | null>[];

type PlaceRequest = ReportKey & {
  holder: SectionRef;
  photos: string[];
  by: { userId: number | null };
};

/** The chapter or case after a change. */
export type ChangedSection = Pick<PhotoSection, 'type' | 'id' | 'version' | 'groups'>;

const UIDS = { chapter: CHAPTER, case: CASE } as const;

/** Strapi keeps what is not said of a block that is named by its id. */
const toContent = (blocks: Blocks) =>
  blocks.map(({ block, images }) => ({
    __component: block?.component ?? IMAGES_BLOCK,
    ...(block && { id: block.id }),
    ...(images && { images }),
  }));

const changedHolder = (holder: SectionRef, { version, blocks }: StoredSection): ChangedSection => ({
  ...holder,
  version,
  groups: blocks.flatMap(({ images }) => (images === null ? [] : [images])),
});

/** Puts photographs into the drafts of chapters and cases; what was published stays until it is published anew. */
export function createPhotoPlaceService({ strapi }: { strapi: Core.Strapi }) {
  const find = async (connection: Connection, holder: SectionRef, reportDocumentId: string) => {
    const repository = createSectionRepository({ connection });
    const found = await repository.find({ holder, reportDocumentId });
    if (found) return found;
    throw notFoundProblem({ strapi, code: 'photo-holder-unknown' });
  };

  const requirePhotos = async (connection: Connection, school: string, ids: string[]) => {
    const found = await createPhotoRepository({ connection, school }).hold({ ids });
    const count = ids.length - found.length;
    if (count > 0) throw notFoundProblem({ strapi, code: 'photos-unknown', params: { count } });
  };

  const change = async (
    { school, year, holder, photos, by }: PlaceRequest,
    plan: (current: StoredSection) => Blocks,
  ): Promise<ChangedSection> => {
    const report = await findReport({ strapi, school, year });
    const work = () =>
      inTransaction(strapi, async (connection) => {
        await requirePhotos(connection, school, photos);
        const current = await find(connection, holder, report);
        const blocks = plan(current);
        if (blocks === current.blocks) return changedHolder(holder, current);
        await updateDocument({
          strapi,
          uid: UIDS[holder.type],
          documentId: holder.id,
          data: { content: toContent(blocks), updatedBy: by.userId },
        });
        return changedHolder(holder, await find(connection, holder, report));
      });
    // Whoever saves a chapter or case takes the same lock, so that nothing is written over.
    return withStructureLock({ strapi, report, work });
  };

  return {
    /** Puts photographs at the end of a chapter or case, into its last images block or a new one. */
    attach: (request: PlaceRequest): Promise<ChangedSection> =>
      change(request, ({ blocks }) => attachPhotos({ blocks, images: request.photos })),

    /** Takes photographs out of a chapter or case; they stay among those of the school. */
    detach: (request: PlaceRequest): Promise<ChangedSection> =>
      change(request, ({ blocks }) => detachPhotos({ blocks, images: request.photos })),

    /**
     * Puts the photographs of one images block in another order.
     * @throws ConflictError (409) when the chapter or case was saved since it was seen
     */
    order: ({
      version,
      group,
      ...request
    }: PlaceRequest & { version: string; group: number }): Promise<ChangedSection> =>
      change(request, (current) => {
        const { blocks, title } = current;
        const ordered = orderPhotos({ blocks, group, images: request.photos });
        if (ordered !== null && current.version === version) return ordered;
        const params = { title, ...whoAndWhen({ name: current.changedBy, at: current.version }) };
        throw conflictProblem({ strapi, code: 'photo-order-in-conflict', params });
      }),
  };
}
