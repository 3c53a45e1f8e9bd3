import type { Core } from '@strapi/strapi';
import { attributesOf } from '../model-attributes';
import { OWNED_TYPES } from '../repositories/bindings/ownership-repository';
import { INDICATOR } from '../uids';
import type { FilterFields } from './read-filters';
import type { OfferedQuery } from './read-query';

/** Fields that every document has. */
const OF_ALL = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale', '__status'];

const COMPOSED = ['relation', 'media', 'component', 'dynamiczone'];

/** A page of a list, a word, a version of the document: what the panel carries from list to form and back. */
const PLAIN = [
  ...['page', 'pageSize', '_q', 'status', 'locale', 'hasPublishedVersion'],
  ...['publicationFilter', 'publicationStatusFilter'],
];

const RELATION_PLAIN = [...PLAIN, '_filter', 'id', 'idsToOmit', 'idsToInclude'];

/** Types that somebody of a school finds in the content manager. */
export const isKnownType = (uid: string): boolean => OWNED_TYPES.includes(uid) || uid === INDICATOR;

type Attributes = ReturnType<typeof attributesOf>;

const scalarsOf = (attributes: Attributes): string[] => [
  ...OF_ALL,
  ...Object.entries(attributes)
    .filter(([, { type }]) => !COMPOSED.includes(type))
    .map(([name]) => name),
];

const asValues = (names: string[]): FilterFields =>
  Object.fromEntries(names.map((name) => [name, 'value' as const]));

/** Relations of a type to types of ours, with the fields of these. Of who wrote it, the id alone. */
const relationsOf = (strapi: Core.Strapi, attributes: Attributes): Map<string, string[]> =>
  new Map(
    Object.entries(attributes).flatMap(([name, { type, target = '' }]) => {
      if (type !== 'relation') return [];
      if (isKnownType(target)) {
        return [[name, scalarsOf(attributesOf({ strapi, uid: target }))] as const];
      }
      return target === 'admin::user' ? [[name, ['id']] as const] : [];
    }),
  );

/** What the panel asks of documents of a type: by their own fields and those of what they belong to. */
export function documentQuery({ strapi, uid }: { strapi: Core.Strapi; uid: string }): OfferedQuery {
  const attributes = attributesOf({ strapi, uid });
  const scalars = scalarsOf(attributes);
  const relations = relationsOf(strapi, attributes);
  return {
    plain: PLAIN,
    filters: {
      ...asValues(scalars),
      ...Object.fromEntries(
        [...relations].map(([name, fields]) => [name, { fields: asValues(fields) }]),
      ),
    },
    sort(field) {
      const [name = '', inner, ...deeper] = field.split('.');
      if (deeper.length > 0) return false;
      if (inner === undefined) return scalars.includes(name) || name === 'status';
      return relations.get(name)?.includes(inner) ?? false;
    },
  };
}

/** What the panel asks of the choices of a relation. */
export const RELATION_QUERY: OfferedQuery = { plain: RELATION_PLAIN };
