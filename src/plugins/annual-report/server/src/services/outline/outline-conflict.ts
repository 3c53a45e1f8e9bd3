import type { Core } from '@strapi/strapi';
import type {
  AdminOutline,
  OutlineSave,
  RequestedOutline,
} from '../../../../contract/admin/outline';
import { LATELY, SOMEBODY } from '../../messages/outline-messages';
import { conflictProblem } from '../../messages/problem';
import { whoAndWhen } from '../../messages/time-ago';
import type { Connection } from '../../repositories/connection';
import { createOutlineRepository } from '../../repositories/outline/outline-repository';

/** Documents that are not as the sender has them: new ones, and those with another title. */
const unlike = (outline: AdminOutline, requested: RequestedOutline): string[] => {
  const titles = new Map(
    [...requested.chapters, ...requested.cases].map(({ id, title }) => [id, title]),
  );
  return [...outline.chapters, ...outline.cases]
    .filter(({ documentId, title }) => titles.get(documentId) !== title)
    .map(({ documentId }) => documentId);
};

/**
 * 409 that says who changed the outline and when, with the outline as it is now. A change past the outline
 * (a title in the content manager) is known by the documents that differ.
 */
export async function outlineConflict({
  strapi,
  connection,
  outline,
  savedVersion,
  requested,
}: {
  strapi: Core.Strapi;
  connection: Connection;
  outline: AdminOutline;
  /** What the last save of the outline made of it. */
  savedVersion: string | null;
  requested: RequestedOutline;
}): Promise<Error> {
  const isOfLastSave = savedVersion === outline.version;
  const changed: OutlineSave | null = isOfLastSave
    ? outline.lastSave
    : await createOutlineRepository({ connection }).lastChange({
        documentIds: unlike(outline, requested),
      });
  return conflictProblem({
    strapi,
    code: 'outline-in-conflict',
    params: changed ? whoAndWhen(changed) : { who: SOMEBODY, when: LATELY },
    extra: { changed, outline },
  });
}
