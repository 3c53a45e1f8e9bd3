import { hkdfSync } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { strapiServices } from '../../strapi-services';
import { decodedPath, readSignature, signAddress, unsignedAddress } from './signed-address';

/** Where the files lie that this server serves itself. */
const OWN_FILES = '/uploads/';

/** Copies that editions show: an object store serves them to everybody. */
const COPIES = '/editions/files/';

/** A file as the contract names it: its address and those of what was made from it. */
type NamedFile = { url: string; formats?: Record<string, { url: string }> };

const keys = new WeakMap<Core.Strapi, Buffer[]>();

/**
 * Keys made from those of the application, so that every process of it has the same and none need be set. All
 * of them count; the first signs.
 */
const keysOf = ({ strapi }: { strapi: Core.Strapi }): Buffer[] => {
  const known = keys.get(strapi);
  if (known) return known;
  const made = strapi.config
    .get<string[]>('server.app.keys')
    .map((key) =>
      Buffer.from(hkdfSync('sha256', key, '', 'annals: addresses of private files', 32)),
    );
  keys.set(strapi, made);
  return made;
};

/**
 * Where a file lies whose address is this server's own.
 * @param decoded the path of the address, `/uploads/…`, decoded once
 * @throws Error for one that leads out of the uploads
 */
export function localPath({ strapi, decoded }: { strapi: Core.Strapi; decoded: string }): string {
  const folder = path.join(strapi.dirs.static.public, OWN_FILES);
  const place = path.join(strapi.dirs.static.public, decoded);
  if (!place.startsWith(folder)) throw new Error(`${decoded} is no file of the uploads.`);
  return place;
}

/**
 * Opens private files to people who may see them: their addresses are signed as they leave, in answers of the
 * admin panel and in previews, and never before.
 */
export function createAddressSigner({ strapi }: { strapi: Core.Strapi }) {
  /** Tells the bytes of a file from those that lay there before. */
  const versionOf = async (address: string): Promise<{ version?: string }> => {
    try {
      const { mtimeMs } = await stat(
        localPath({ strapi, decoded: decodedPath(address) ?? address }),
      );
      return { version: Math.floor(mtimeMs).toString(36) };
    } catch {
      return {};
    }
  };

  const signOwn = async (address: string): Promise<string> => {
    const [key] = keysOf({ strapi });
    if (!key) throw new Error('APP_KEYS is empty: addresses of photographs cannot be signed.');
    const plain = unsignedAddress(address);
    return signAddress({ address: plain, key, now: Date.now(), ...(await versionOf(plain)) });
  };

  /** An object store signs its own; what it serves to everybody it leaves as it is. */
  const signStored = async (address: string): Promise<string> => {
    const { uploadStore } = strapiServices({ strapi });
    if (address.includes(COPIES) || !(await uploadStore.isPrivate())) return address;
    const url = unsignedAddress(address);
    const ext = path.posix.extname(url);
    const hash = path.posix.basename(decodedPath(url) ?? url, ext);
    return (await uploadStore.getSignedUrl({ url, hash, ext })).url;
  };

  const sign = (address: string): Promise<string> =>
    address.startsWith(OWN_FILES) ? signOwn(address) : signStored(address);

  return {
    signOwn,
    sign,

    /** A file with its own address and those of its formats signed. */
    async signFile<File extends NamedFile>(file: File): Promise<File> {
      const formats = Object.entries(file.formats ?? {}).map(
        async ([name, format]) => [name, { ...format, url: await sign(format.url) }] as const,
      );
      return {
        ...file,
        url: await sign(file.url),
        ...(file.formats && { formats: Object.fromEntries(await Promise.all(formats)) }),
      };
    },

    /** Images of a report that is not released, as people get them. */
    signImages<Image extends { file: NamedFile }>(images: Image[]): Promise<Image[]> {
      return Promise.all(
        images.map(async (image) => ({ ...image, file: await this.signFile(image.file) })),
      );
    },

    /** Milliseconds for which a query opens a decoded path; null when it does not. */
    timeLeft: ({ path: asked, query }: { path: string; query: URLSearchParams }): number | null =>
      readSignature({ path: asked, query, keys: keysOf({ strapi }), now: Date.now() }),
  };
}
