import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { formatPath } from '../../../../contract/formats';
import type { TableJson } from '../../../../contract/table';
import type { FormatSource } from '../../../../domain/formats/format-source';
import type { Difference } from '../../../../domain/verification/difference';
import type { Format } from '../../formats/registry';
import { API_BASE } from '../public-url';
import { unreachableProblem } from './unreachable';

/** A file of an edition that is to be compared with it. */
type FileRequest = { source: FormatSource; format: Format; table: TableJson | null };

/** The bytes of a file by the address at which they are read; an error says why there are none. */
export type FileAnswer = { address: string; bytes: Buffer | Error };

/** Where the files of an edition come from: made on the spot, or asked of a server. */
export type FileAnswers = (request: FileRequest & { isLatest: boolean }) => Promise<FileAnswer[]>;

/** What else a server says of an edition. */
export type ServedCheck = (request: {
  source: FormatSource;
  body: string;
  isLatest: boolean;
}) => Promise<Difference[]>;

/** Files made from the stored edition on the spot. */
export const ownAnswers: FileAnswers = async ({ source, format, table }) => {
  const address = formatPath({ ...format, table: table?.key ?? null });
  try {
    return [{ address, bytes: await format.render({ ...source, table, bom: false }) }];
  } catch (error) {
    return [{ address, bytes: error instanceof Error ? error : new Error(String(error)) }];
  }
};

const TOO_MANY = 429;
const MAX_TRIES = 5;
const MILLISECONDS = 1000;

type ServedBytes = { status: number; bytes: Buffer };

/**
 * Asks a server for what it serves. Where it is asked too much it says when to come back, and is asked again then.
 * @throws ApplicationError when it does not answer
 */
export function createServerClient({ strapi, url }: { strapi: Core.Strapi; url: string }) {
  const ask = async (path: string): Promise<Response> => {
    try {
      return await fetch(`${url}${API_BASE}${path}`, { redirect: 'manual' });
    } catch (error) {
      throw unreachableProblem({ strapi, url, error });
    }
  };

  const get = async (path: string, tries = 1): Promise<ServedBytes> => {
    const response = await ask(path);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status !== TOO_MANY || tries === MAX_TRIES) {
      return { status: response.status, bytes };
    }
    await wait(Number(response.headers.get('Retry-After') ?? 1) * MILLISECONDS);
    return get(path, tries + 1);
  };
  return { get: (path: string) => get(path) };
}

export type ServerClient = ReturnType<typeof createServerClient>;

const OPENING = '{"data":';
const META = ',"meta":';

/** The bytes of `data` in an answer, as they stand in it; null when it has another form. */
export function dataIn({ bytes }: { bytes: Buffer }): string | null {
  const text = bytes.toString('utf8');
  const end = text.lastIndexOf(META);
  return text.startsWith(OPENING) && end > 0 ? text.slice(OPENING.length, end) : null;
}
