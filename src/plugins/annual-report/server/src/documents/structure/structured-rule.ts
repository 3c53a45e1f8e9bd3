import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../repositories/connection';
import { withStructureLock } from '../../repositories/outline/structure-lock';
import { createStructureRepository } from '../../repositories/outline/structure-repository';
import { createOutlineService } from '../../services/outline/outline-service';
import { checkBlocks } from '../check-blocks';
import { dataOf, documentIdOf, type DocumentRule, keyFor } from '../rule-context';
import { createPlaceChooser, type StructuredKind } from './choose-place';
import { refuseMove, refuseWhenHolding } from './refuse-changes';
/**
 * Rules of a type that has a place in the outline: it gets its key and its place when it is created, keeps
 * them through every save, publish and discard, and a chapter that holds something is not taken away.
 */
export function createStructuredRule({
  strapi,
  kind,
}: {
  strapi: Core.Strapi;
  kind: StructuredKind;
}): DocumentRule {
  const outline = createOutlineService({ strapi });
  const places = createPlaceChooser({ strapi, kind });
  const { type, parentField, inverse } = kind;

  const find = (documentId: string) =>
    inTransaction(strapi, (connection) =>
      createStructureRepository({ connection }).find({ type, documentId }),
    );

  const createAtPlace = async (
    data: Record<string, unknown>,
    next: () => Promise<unknown>,
  ): Promise<unknown> => {
    const { report, parent } = await places.choose(data);
    await checkBlocks({ strapi, data, reportDocumentId: report });
    if (inverse !== null) Reflect.deleteProperty(data, inverse);
    data.key = keyFor({ strapi, given: data.key });
    Object.assign(data, { report, reportDocumentId: report, [parentField]: parent });
    const work = async () => {
      data.position = await outline.placeNew({ type, report, parent });
      return next();
    };
    return withStructureLock({ strapi, report, work });
  };

  const refuseStructure = async (
    data: Record<string, unknown>,
    documentId: string,
  ): Promise<void> => {
    const current = await find(documentId);
    if (current) await refuseMove({ strapi, kind, current, data });
  };

  const keepPlaces = async (documentId: string, next: () => Promise<unknown>): Promise<unknown> => {
    const current = await find(documentId);
    return current?.report ? outline.keepStructure({ report: current.report, work: next }) : next();
  };

  return async (context, next) => {
    const documentId = documentIdOf(context);
    switch (context.action) {
      case 'create':
        return createAtPlace(dataOf(context), next);
      case 'clone': {
        const source = await find(documentId);
        const data = dataOf(context);
        Object.assign(data, { key: null, report: source?.report, [parentField]: source?.parent });
        return createAtPlace(data, next);
      }
      case 'update':
        await refuseStructure(dataOf(context), documentId);
        return keepPlaces(documentId, next);
      case 'publish':
      case 'discardDraft':
        return keepPlaces(documentId, next);
      case 'unpublish':
      case 'delete':
        return keepPlaces(documentId, async () => {
          const current = type === 'chapters' ? await find(documentId) : null;
          if (current) await refuseWhenHolding({ strapi, documentId, current });
          return next();
        });
      default:
        return next();
    }
  };
}
