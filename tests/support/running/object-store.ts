import { createServer, type IncomingMessage, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import s3Provider from '@strapi/provider-upload-aws-s3';
import type { Core } from '@strapi/strapi';
import S3rver from 's3rver';

const BUCKET = 'annals';

/** The headers that decide who may read an object, and for how long it may be kept. */
export type ObjectHeaders = { acl: string | undefined; cacheControl: string | undefined };

/** A store that speaks S3, with what it was told of each object, by its path. */
export type ObjectStore = {
  /** The address of the bucket. */
  url: string;
  objects: Map<string, ObjectHeaders>;
  close: () => Promise<void>;
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** `x-amz-acl` and `cache-control` of a request that puts an object. */
const headersOf = ({ headers }: IncomingMessage): ObjectHeaders => ({
  acl: headers['x-amz-acl']?.toString(),
  cacheControl: headers['cache-control'],
});

/**
 * Starts a store in a folder of its own, and Strapi's provider for S3 in the place of the upload provider of a
 * running Strapi. s3rver keeps objects and knows no rights: here an object is read without a signature only where
 * its ACL says `public-read`, as a store does.
 */
export async function useObjectStore({ strapi }: { strapi: Core.Strapi }): Promise<ObjectStore> {
  const directory = await mkdtemp(join(tmpdir(), 'annals-objects-'));
  const configureBuckets = [{ name: BUCKET, configs: [] }];
  const store = new S3rver({ directory, silent: true, vhostBuckets: false, configureBuckets });
  await store.configureBuckets();
  const answer = store.callback();
  const objects: ObjectStore['objects'] = new Map();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://store');
    const name = pathname.slice(BUCKET.length + 1);
    const isSigned = searchParams.has('X-Amz-Signature') || request.headers.authorization;
    if (request.method === 'GET' && !isSigned && objects.get(name)?.acl === 'private') {
      response.writeHead(403).end();
      return;
    }
    if (request.method === 'PUT') objects.set(name, headersOf(request));
    if (request.method === 'DELETE') objects.delete(name);
    answer(request, response);
  });
  const endpoint = `http://127.0.0.1:${await listen(server)}`;
  strapi.config.set('plugin::upload.provider', 'aws-s3');
  strapi.plugin('upload').provider.extend(
    s3Provider.init({
      s3Options: {
        credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
        endpoint,
        forcePathStyle: true,
        region: 'us-east-1',
        params: { Bucket: BUCKET, ACL: 'private', signedUrlExpires: 7200 },
      },
    }),
  );
  return {
    url: `${endpoint}/${BUCKET}`,
    objects,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
