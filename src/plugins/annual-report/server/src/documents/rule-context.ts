import type { Core, Modules, UID } from '@strapi/strapi';
import { isRecord } from '../../../domain/base/records';
import { newKey } from '../hash/random-key';
import { validationProblem } from '../messages/problem';

/** The stored scalars of the document an action is about; an empty object when there is none. */
export async function currentDocument({
  strapi,
  uid,
  documentId,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  documentId: string;
}): Promise<Record<string, unknown>> {
  const row: unknown = await strapi.db.query(uid).findOne({ where: { documentId } });
  return typeof row === 'object' && row !== null ? { ...row } : {};
}

const KEY = /^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The key of a new document: the one it brings, or a new one. Checked here because drafts skip the schema's
 * pattern.
 * @throws ValidationError
 */
export function keyFor({ strapi, given }: { strapi: Core.Strapi; given: unknown }): string {
  if (given === undefined || given === null || given === '') return newKey();
  if (typeof given === 'string' && KEY.test(given)) return given;
  const key = typeof given === 'string' ? given : JSON.stringify(given);
  throw validationProblem({ strapi, code: 'key-unreadable', params: { key } });
}

export type DocumentContext = Modules.Documents.Middleware.Context;

/** One type's rules: called for every document action on it; calls `next` to let it happen. */
export type DocumentRule = (
  context: DocumentContext,
  next: () => Promise<unknown>,
) => Promise<unknown>;

/** The values that the action writes, to be read and changed in place. */
export function dataOf(context: DocumentContext): Record<string, unknown> {
  const params: unknown = context.params;
  if (!isRecord(params)) return {};
  if (!isRecord(params.data)) params.data = {};
  return isRecord(params.data) ? params.data : {};
}

/** The document that the action is about. */
export function documentIdOf(context: DocumentContext): string {
  const params: unknown = context.params;
  return isRecord(params) && typeof params.documentId === 'string' ? params.documentId : '';
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
