import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { PanelDocumentType } from '../../../contract/admin/document';
import { createMayUpdate, type MayUpdate } from '../access/may-update';
import { actingUser, sessionOf, type ActingUser } from '../people/acting-user';
import { parseRequest } from '../http/parse-request';
import { uploadedFile, type UploadedFile } from '../http/uploaded-file';
import { recordDownload } from './record-download';
import { readOwnSchools, requireOwnSchool, type SchoolPlace } from './own-school';

/** A report's address in the admin API. */
export const REPORT_PATH = '/reports/:school/:year';

/** A permission of the plugin, or one over a content type: its action and the type. */
type Permission = string | [action: string, subject: string];

/** One address of the admin API. */
export type Action = {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below `/annual-report`, with parameters as `:name`. */
  path: string;
  /** Whoever calls it holds every one of them; what concerns nobody but the caller asks for none. */
  permissions: readonly [Permission, ...Permission[]] | 'signed-in';
  school: SchoolPlace;
  /** Sends its answer. @throws the error that the request gets instead */
  respond: (request: { strapi: Core.Strapi; context: Context }) => Promise<void>;
};

/** Where the school of a request of this form can stand, so that none is overlooked. */
type PlaceFor<Params, Body> = [Params] extends [{ school: string }]
  ? 'address'
  : [Params] extends [{ type: PanelDocumentType; documentId: string }]
    ? 'document'
    : [Body] extends [{ school: string }]
      ? 'body'
      : 'own' | { none: string };

type Input<Params, Query, Body> = {
  strapi: Core.Strapi;
  params: Params;
  query: Query;
  body: Body;
  user: ActingUser;
  /** Of a form: what was sent as `file`. */
  file: UploadedFile | null;
  /** Id of the session that asks. */
  sessionId: string;
  /** Codes of the schools that the user is bound to; null when they work for all. */
  ownSchools: () => Promise<string[] | null>;
  /** Whether the user may save fields of a document, whatever else the action asks for. */
  mayUpdate: MayUpdate;
};

type Reply = { status?: 200 | 201; data: unknown; meta?: unknown };

type Download = { bytes: Buffer; name: string; contentType: string };

/** What an action answers: data alone, in the usual envelope; data with more beside it; JSON that is finished; or a file. */
type Answering<In> =
  | {
      /** 200 unless it says so. With 204 nothing is sent. */
      status?: 201 | 204;
      answer: (input: In) => unknown;
    }
  | { reply: (input: In) => Promise<Reply> }
  /** The bytes of the whole JSON, finished, so that nobody reads and writes them again. */
  | { json: (input: In) => Promise<Buffer> }
  | { download: (input: In) => Promise<Download> };

/** What an action does not name it does not read. */
const NOTHING = z.unknown().transform(() => ({}));
type Nothing = typeof NOTHING;

function sendFile(context: Context, { bytes, name, contentType }: Download): void {
  context.attachment(name);
  context.type = contentType;
  context.body = bytes;
}

function sendData(context: Context, { status = 200, data, meta }: Reply): void {
  context.status = status;
  context.body = { data, ...(meta !== undefined && { meta }) };
}

/**
 * Declares an action: where it is, who may call it, where its school stands, what it takes, and what it
 * answers. The query is read first, then the address, then the body; nothing of an answer may be stored.
 */
export function action<
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(
  declared: Omit<Action, 'school' | 'respond'> & {
    school: PlaceFor<z.output<Params>, z.output<Body>>;
    params?: Params;
    query?: Query;
    body?: Body;
  } & Answering<Input<z.output<Params>, z.output<Query>, z.output<Body>>>,
): Action {
  const { method, path, permissions, school } = declared;
  return {
    method,
    path,
    permissions,
    school,
    async respond({ strapi, context }) {
      context.set('Cache-Control', 'no-store');
      await requireOwnSchool({ strapi, context, place: school });
      // Where no schema is given its type is that of NOTHING, which TypeScript cannot know here.
      const read = <Schema extends z.ZodType>(schema: Schema | undefined, input: unknown) =>
        parseRequest({ strapi, schema: schema ?? NOTHING, input }) as z.output<Schema>;
      const input = {
        strapi,
        query: read(declared.query, context.query),
        params: read(declared.params, context.params),
        body: read(declared.body, context.request.body ?? {}),
        user: actingUser({ context }),
        file: uploadedFile({ context, field: 'file' }),
        sessionId: sessionOf({ context }),
        ownSchools: () => readOwnSchools({ strapi, context }),
        mayUpdate: createMayUpdate({ strapi, context }),
      };
      if ('download' in declared) {
        const file = await declared.download(input);
        await recordDownload({ strapi, context, name: file.name });
        sendFile(context, file);
      } else if ('json' in declared) {
        context.type = 'application/json; charset=utf-8';
        context.body = await declared.json(input);
      } else if ('reply' in declared) {
        sendData(context, await declared.reply(input));
      } else {
        const { status = 200, answer } = declared;
        const data = await answer(input);
        if (status === 204) context.status = status;
        else sendData(context, { status, data });
      }
    },
  };
}
