import { forCaseTexts } from '../../../../contract/case-texts';
import type { FormBlock, ReadingRequest } from '../../../../contract/admin/document';
import { isRecord } from '../form-content';
import type { Values } from '../local-drafts/form-drafts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Ids of the documents in a list of chosen or removed ones, as Strapi's forms hold them. */
const documentsIn = (items: unknown): string[] =>
  (Array.isArray(items) ? items : []).flatMap((item: unknown) => {
    if (!isRecord(item)) return [];
    const { apiData } = item;
    const id = isRecord(apiData) ? apiData.documentId : item.documentId;
    return typeof id === 'string' ? [id] : [];
  });

const changeIn = (block: Values, field: 'images' | 'table') => {
  const relation = isRecord(block[field]) ? block[field] : {};
  return {
    id: typeof block.id === 'number' ? block.id : null,
    connect: documentsIn(relation.connect),
    disconnect: documentsIn(relation.disconnect),
  };
};

const toBlock = (block: unknown): FormBlock[] => {
  if (!isRecord(block)) return [];
  switch (block.__component) {
    case 'report.text':
      return [{ type: 'text', content: Array.isArray(block.content) ? block.content : [] }];
    case 'report.images':
      return [{ type: 'images', ...changeIn(block, 'images') }];
    case 'report.table':
      return [{ type: 'table', ...changeIn(block, 'table') }];
    case 'report.challenge':
      return [
        {
          type: 'challenge',
          problem: textOf(block.problem),
          cause: textOf(block.cause),
          measures: textOf(block.measures),
        },
      ];
    case 'report.grid':
      return [
        {
          type: 'grid',
          key: textOf(block.key),
          caption: textOf(block.caption),
          head: { row: block.headRow === true, column: block.headColumn === true },
          cells: block.cells ?? [],
        },
      ];
    default:
      return [];
  }
};

/** What stands in the form of a chapter or case, as the server reads it. */
export function formToReading(values: Values): ReadingRequest {
  return {
    title: textOf(values.title),
    ...forCaseTexts((field) => {
      const text = values[field];
      return typeof text === 'string' ? text : null;
    }),
    blocks: Array.isArray(values.content) ? values.content.flatMap(toBlock) : [],
  };
}
