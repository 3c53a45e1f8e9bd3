import { z } from 'zod';
import { parseRequest } from '../http/parse-request';
import { named } from '../http/request-schemas';
import { forbiddenProblem } from '../messages/problem';
import { attributesOf } from '../model-attributes';
import { OWNED_TYPES } from '../repositories/bindings/ownership-repository';
import { openBoundDocuments } from './bound-documents';
import { documentQuery, isKnownType, RELATION_QUERY } from './document-query';
import { bodyOf } from './library-requests';
import { mediaId, mediaIds } from './media-ids';
import { requireOffered, type OfferedQuery } from './read-query';
import type { BoundRequest, GuardedRequest, GuardRule, GuardRules } from './rule';

const READ = 'plugin::content-manager.explorer.read';
const CONFIGURE_COMPONENTS = 'plugin::content-manager.components.configure-layout';

const FORMS = 'How forms and lists look is the same for all schools, and says nothing of one.';
const UNUSED = 'No type of ours is of this kind.';

/** Ids as Strapi takes them: texts, or numbers of old rows. */
const documentIds = z.union(
  [
    z.string().transform((text) => [text]),
    z.array(z.union([z.string(), z.number().transform(String)])),
  ],
  named('document-ids'),
);
const params = z.looseObject({
  model: z.string().default(''),
  contentType: z.string().optional(),
  id: z.string().optional(),
  sourceId: z.string().optional(),
  targetField: z.string().default(''),
});
const several = z.looseObject({ documentIds: documentIds.default([]) });
const oneId = z.object({ id: z.string(named('wrong-type')).default('') });
const existing = z.looseObject({ documentId: z.string().optional() });

const paramsOf = ({ context }: GuardedRequest) => params.parse(context.params);

/**
 * All documents that a request names, in its address, its query and its body.
 * @throws ValidationError (400) for anything that is no list of ids, which Strapi might take for a question
 */
const documentIdsOf = (request: GuardedRequest): string[] => {
  const { strapi, context } = request;
  const { id, sourceId } = paramsOf(request);
  const listed = [context.request.query, bodyOf(context)].flatMap(
    (input) => parseRequest({ strapi, schema: several, input }).documentIds,
  );
  return [id, sourceId].flatMap((given) => given ?? []).concat(listed);
};

/** Of documents of one type: the type, all documents that are named, and what the query asks. */
const requireDocuments = async (request: BoundRequest): Promise<void> => {
  const { strapi } = request;
  const { model: uid } = paramsOf(request);
  const theirs = openBoundDocuments(request);
  theirs.requireType(uid);
  const offered = documentQuery({ strapi, uid });
  requireOffered({
    ...request,
    offered: { ...offered, plain: [...offered.plain, 'documentIds'] },
  });
  await theirs.requireDocuments(uid, documentIdsOf(request));
};

const documents: GuardRule = { bound: requireDocuments };

/** Of documents that are read together before they are published: the body says in which order, as a query does. */
const checked: GuardRule = {
  async bound(request) {
    const { strapi, context } = request;
    await requireDocuments(request);
    const { sort } = documentQuery({ strapi, uid: paramsOf(request).model });
    const offered = { plain: ['documentIds', 'locale'], ...(sort && { sort }) };
    requireOffered({ ...request, offered, input: bodyOf(context) });
  },
};

const rowIds = z.looseObject({
  idsToOmit: mediaIds.optional(),
  idsToInclude: mediaIds.optional(),
});

/** The rows that choices are asked with and without, and the component that they are asked for. */
const readRelationIds = (request: GuardedRequest): void => {
  const { strapi, context } = request;
  const { query } = context.request;
  parseRequest({ strapi, schema: rowIds, input: query });
  const { model, id = query.id } = paramsOf(request);
  if (model in strapi.components && id !== undefined && id !== '') {
    parseRequest({ strapi, schema: z.object({ id: mediaId }), input: { id } });
  }
};

/** Of the choices of a relation: what has the relation, and what it leads to. */
const requireRelation = async (request: BoundRequest): Promise<void> => {
  const { strapi, context } = request;
  const { model, targetField, id = context.request.query.id } = paramsOf(request);
  const theirs = openBoundDocuments(request);
  const isComponent = model in strapi.components;
  if (!isComponent) theirs.requireType(model);
  const attribute = attributesOf({ strapi, uid: model })[targetField];
  if (attribute?.type !== 'relation' || !isKnownType(attribute.target ?? '')) {
    throw forbiddenProblem({ strapi, code: 'for-all-schools' });
  }
  requireOffered({ ...request, offered: RELATION_QUERY });
  const of = parseRequest({ strapi, schema: oneId, input: { id } }).id;
  if (of === '') return;
  if (isComponent) await theirs.requireComponent(model, mediaId.parse(of));
  else await theirs.requireDocuments(model, [of]);
};

const relation: GuardRule = { read: readRelationIds, bound: requireRelation };

const only = (plain: string[]): OfferedQuery => ({ plain });

const single: GuardRule = { bound: { closed: UNUSED } };
const uids: GuardRule = { bound: { closed: 'It would tell which names other schools use.' } };
const look: GuardRule = { bound: { open: FORMS } };
const configure: GuardRule = { bound: { closed: FORMS } };

type Ability = { can: (action: string, subject: string) => boolean };

const abilityOf = ({ context }: GuardedRequest): Ability => context.state.userAbility as Ability;

/** Every route of Strapi's content manager. */
export const CONTENT_MANAGER_RULES: GuardRules = {
  'GET /init': look,
  'GET /content-types': look,
  'GET /content-types-settings': look,
  'GET /content-types/:uid/configuration': look,
  'PUT /content-types/:uid/configuration': configure,
  'GET /components': look,
  'GET /components/:uid/configuration': look,
  'PUT /components/:uid/configuration': { ...configure, permissions: [CONFIGURE_COMPONENTS] },

  'POST /uid/generate': uids,
  'POST /uid/check-availability': uids,

  'GET /relations/:model/:targetField': relation,
  'GET /relations/:model/:id/:targetField': relation,

  'GET /single-types/:model': single,
  'PUT /single-types/:model': single,
  'DELETE /single-types/:model': single,
  'POST /single-types/:model/actions/publish': single,
  'POST /single-types/:model/actions/unpublish': single,
  'POST /single-types/:model/actions/discard': single,
  'GET /single-types/:model/actions/countDraftRelations': single,

  'GET /collection-types/:model': documents,
  'POST /collection-types/:model': documents,
  'POST /collection-types/:model/clone/:sourceId': documents,
  'POST /collection-types/:model/auto-clone/:sourceId': documents,
  'GET /collection-types/:model/:id': documents,
  'PUT /collection-types/:model/:id': documents,
  'DELETE /collection-types/:model/:id': documents,
  'POST /collection-types/:model/actions/publish': documents,
  'POST /collection-types/:model/:id/actions/publish': documents,
  'POST /collection-types/:model/:id/actions/unpublish': documents,
  'POST /collection-types/:model/:id/actions/discard': documents,
  'POST /collection-types/:model/actions/bulkDelete': documents,
  'POST /collection-types/:model/actions/bulkFindForValidation': checked,
  'POST /collection-types/:model/actions/bulkPublish': documents,
  'POST /collection-types/:model/actions/bulkUnpublish': documents,
  'GET /collection-types/:model/:id/actions/countDraftRelations': documents,
  'GET /collection-types/:model/actions/countManyEntriesDraftRelations': documents,

  'GET /preview/url/:contentType': {
    async bound(request) {
      const { contentType = '' } = paramsOf(request);
      const theirs = openBoundDocuments(request);
      theirs.requireType(contentType);
      requireOffered({ ...request, offered: only(['documentId', 'status', 'locale']) });
      const { documentId } = existing.parse(request.context.request.query);
      await theirs.requireDocuments(contentType, documentId === undefined ? [] : [documentId]);
    },
  },
  'GET /preview/script': { bound: { open: 'A script of Strapi’s, the same for everybody.' } },

  'GET /homepage/recent-documents': {
    bound(request) {
      requireOffered({ ...request, offered: only(['action']) });
      return Promise.resolve();
    },
  },
  'GET /homepage/count-documents': {
    /** Strapi counts the documents of all. */
    async bound(request) {
      requireOffered({ ...request, offered: only([]) });
      const ability = abilityOf(request);
      const theirs = openBoundDocuments(request);
      const data = { draft: 0, published: 0, modified: 0 };
      for (const uid of OWNED_TYPES.filter((type) => ability.can(READ, type))) {
        const { draft, published, modified } = await theirs.counts(uid);
        data.draft += draft;
        data.published += published;
        data.modified += modified;
      }
      request.narrow((context) => {
        context.body = { data };
      });
    },
  },
};
