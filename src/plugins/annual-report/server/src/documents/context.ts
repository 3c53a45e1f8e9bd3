import type { Modules } from '@strapi/strapi';
import { isRecord } from '../../../domain/base/records';

export type DocumentContext = Modules.Documents.Middleware.Context;

/** One type's rules: called for every document action on it; calls `next` to let it happen. */
export type DocumentRule = (
  context: DocumentContext,
  next: () => Promise<unknown>,
) => Promise<unknown>;

/** The values that the action writes, to be read and changed in place. */
export const dataOf = (context: DocumentContext): Record<string, unknown> => {
  const params: unknown = context.params;
  if (!isRecord(params)) return {};
  if (!isRecord(params.data)) params.data = {};
  return isRecord(params.data) ? params.data : {};
};

/** The document that the action is about. */
export const documentIdOf = (context: DocumentContext): string => {
  const params: unknown = context.params;
  return isRecord(params) && typeof params.documentId === 'string' ? params.documentId : '';
};

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
