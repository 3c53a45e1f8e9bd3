import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Core } from '@strapi/strapi';

type StoredFile = { hash: string; ext: string; url?: string; stream?: Readable };
type StoredObject = { bytes: Buffer; options: Record<string, unknown> };

const SIGNED = '?X-Signature=right';

/** A store of objects behind an upload provider of Strapi's kind: private unless an object says otherwise. */
export type ObjectStore = {
  url: string;
  objects: Map<string, StoredObject>;
  close: () => Promise<void>;
};

const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });

/** Starts a store and puts it in the place of the upload provider of a running Strapi. */
export async function useObjectStore({ strapi }: { strapi: Core.Strapi }): Promise<ObjectStore> {
  const objects: ObjectStore['objects'] = new Map();
  const server = createServer((request, response) => {
    const [name = '', query = ''] = (request.url ?? '').split('?');
    const found = objects.get(name);
    const isOpen = found?.options.ACL === 'public-read' || `?${query}` === SIGNED;
    response.statusCode = found ? (isOpen ? 200 : 403) : 404;
    response.end(found && isOpen ? found.bytes : undefined);
  });
  const url = await listen(server);
  const nameOf = ({ hash, ext }: StoredFile): string => `/${hash}${ext}`;
  const put = async (file: StoredFile, options: Record<string, unknown> = {}): Promise<void> => {
    if (!file.stream) throw new Error('There is no stream.');
    objects.set(nameOf(file), { bytes: await buffer(file.stream), options });
    file.url = url + nameOf(file);
  };
  strapi.config.set('plugin::upload.provider', 'object-store');
  strapi.plugin('upload').provider.extend({
    uploadStream: put,
    replaceStream: put,
    delete: (file: StoredFile) => Promise.resolve(objects.delete(nameOf(file))),
    isPrivate: () => true,
    getSignedUrl: (file: StoredFile) => Promise.resolve({ url: url + nameOf(file) + SIGNED }),
  });
  return {
    url,
    objects,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
