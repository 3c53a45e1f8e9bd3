import { inspect } from 'node:util';
import type { Core } from '@strapi/strapi';
import { removePersonal } from './remove-personal';

/** What winston prints: the finished line of an entry. */
const MESSAGE = Symbol.for('message');

/** A request as it stands in the log: no address of the client, no query, no name of a person. */
export type LoggedRequest = {
  requestId: string;
  method: string;
  path: string;
  status: number;
  ms: number;
  way: 'memory' | 'made' | 'ordinary';
};

type Entry = { level: string; message?: unknown; request?: LoggedRequest };

/** The request in whose course a line is written, by the name that its own line has. */
const currentRequestId = (): string | undefined => {
  const { strapi } = globalThis as { strapi?: Core.Strapi };
  const context = strapi?.requestContext.get();
  const id: unknown = context?.state.requestId;
  return typeof id === 'string' ? id : undefined;
};

const textOf = (entry: Entry): string => {
  if (entry instanceof Error) return entry.stack ?? entry.message;
  const { message } = entry;
  if (message instanceof Error) return message.stack ?? message.message;
  return typeof message === 'string' ? message : inspect(message);
};

const fieldsOf = (entry: Entry): Record<string, unknown> => {
  const { request } = entry;
  if (request === undefined) {
    return { message: removePersonal(textOf(entry)), requestId: currentRequestId() };
  }
  const path = removePersonal(request.path);
  return { message: `${request.method} ${path} ${request.status}`, ...request, path };
};

/** A line of JSON for each entry of the log: `time`, `level`, `message`, and `requestId` where there is a request. */
export function jsonLog() {
  return {
    transform: <Given extends Entry>(entry: Given): Given => {
      const { level } = entry;
      const fields = { time: new Date().toISOString(), level, ...fieldsOf(entry) };
      return Object.assign(entry, { [MESSAGE]: JSON.stringify(fields) });
    },
  };
}
