import type { StrapiApp } from '@strapi/strapi/admin';
import { isRecord } from '../form-content';
import { dropAllDrafts } from '../../local-drafts/local-drafts';
import { announceSave, type NewerVersion, type SaveEvent, type SaveRequest } from './save-events';

const MUTATION = /^adminApi\/executeMutation\/(pending|fulfilled|rejected)$/;

const DOCUMENT_ENDPOINTS = [
  'createDocument',
  'cloneDocument',
  'updateDocument',
  'publishDocument',
  'discardDocument',
  'deleteDocument',
];

type Mutation = { stage: string; endpoint: string; args: unknown; payload: unknown };

const readMutation = (action: unknown): Mutation | null => {
  if (!isRecord(action) || typeof action.type !== 'string') return null;
  const [, stage] = MUTATION.exec(action.type) ?? [];
  const arg = isRecord(action.meta) ? action.meta.arg : null;
  if (stage === undefined || !isRecord(arg) || typeof arg.endpointName !== 'string') return null;
  return { stage, endpoint: arg.endpointName, args: arg.originalArgs, payload: action.payload };
};

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

const readRequest = ({ endpoint, args }: Mutation): SaveRequest | null => {
  if (!DOCUMENT_ENDPOINTS.includes(endpoint) || !isRecord(args)) return null;
  const { model, documentId, sourceId, collectionType, params, data } = args;
  if (typeof model !== 'string') return null;
  const source = textOf(sourceId);
  return {
    endpoint,
    model,
    document: textOf(documentId) ?? (source === null ? 'create' : `clone-${source}`),
    collectionType: textOf(collectionType) ?? 'collection-types',
    params: recordOf(params),
    data: recordOf(data),
  };
};

const readNewer = (details: Record<string, unknown>): NewerVersion | null => {
  const { code, revision, savedBy, savedAt } = details;
  if (code !== 'newer-version') return null;
  if (typeof revision !== 'number' || typeof savedAt !== 'string') return null;
  return { revision, savedBy: textOf(savedBy), savedAt };
};

const toEvent = (request: SaveRequest, { stage, payload }: Mutation): SaveEvent => {
  if (stage === 'pending') return { request, stage };
  if (stage === 'fulfilled') return { request, stage };
  const error = recordOf(payload);
  return {
    request,
    stage: 'rejected',
    newer: readNewer(recordOf(error.details)),
    isAnswered: error.name === 'ValidationError',
  };
};

/** Who is signed in, as Strapi's cache of answers knows them. */
const userIn = (state: unknown): string | null => {
  const api = isRecord(state) ? state.adminApi : null;
  const queries = isRecord(api) ? api.queries : null;
  const me = isRecord(queries) ? queries['getMe(undefined)'] : null;
  const user = isRecord(me) ? recordOf(me.data) : {};
  return typeof user.id === 'number' || typeof user.id === 'string' ? String(user.id) : null;
};

type Middleware = Parameters<StrapiApp['addMiddlewares']>[0][number] extends () => infer Made
  ? Made
  : never;

/**
 * Middleware of the admin panel's store: announces what becomes of every save, and removes what is kept of
 * unsaved forms when their writer logs out. A session that expires sends no such request.
 */
export const watchSaves: Middleware = (store) => (next) => (action) => {
  const mutation = readMutation(action);
  if (mutation?.endpoint === 'logout' && mutation.stage === 'pending') {
    dropAllDrafts({ storage: window.localStorage, user: userIn(store.getState()) });
  }
  const request = mutation && readRequest(mutation);
  if (mutation && request && mutation.stage === 'pending') {
    announceSave(toEvent(request, mutation));
  }
  const result: unknown = next(action);
  if (mutation && request && mutation.stage !== 'pending') {
    announceSave(toEvent(request, mutation));
  }
  return result;
};
