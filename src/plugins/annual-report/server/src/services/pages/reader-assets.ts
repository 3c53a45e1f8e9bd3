import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Core } from '@strapi/strapi';

const FOLDER = 'src/reader';
const BASE = '/reader';
const STYLE = 'reader.css';
/** Digits of the hash in an address. */
const DIGITS = 16;
/** Enhancements of a page; the others are imported by them. */
const SCRIPTS = ['contents', 'viewer', 'cards', 'search'];

type AssetBytes = Record<'identity' | 'gzip' | 'br', Buffer>;

export type ReaderAsset = { contentType: string; bytes: AssetBytes };

const codings = (text: string): AssetBytes => {
  const identity = Buffer.from(text);
  return { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity) };
};

const readAll = (folder: string, ending: string): [name: string, text: string][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);

/**
 * The style sheet and the scripts of pages, as they lie in the sources: no build, and one hash over all of them in
 * their addresses, so that they may be kept for ever.
 */
export function readAssets({ root }: { root: string }) {
  const styles = readAll(path.join(root, FOLDER, 'styles'), '.css');
  const scripts = readAll(path.join(root, FOLDER, 'browser'), '.mjs');
  const files = new Map<string, ReaderAsset>([
    [
      STYLE,
      {
        contentType: 'text/css; charset=utf-8',
        bytes: codings(styles.map(([, text]) => text).join('\n')),
      },
    ],
    ...scripts.map(([name, text]): [string, ReaderAsset] => [
      name,
      { contentType: 'text/javascript; charset=utf-8', bytes: codings(text) },
    ]),
  ]);
  const hash = createHash('sha256');
  for (const [name, { bytes }] of files) hash.update(`${name}\0`).update(bytes.identity);
  const base = `${BASE}/${hash.digest('hex').slice(0, DIGITS)}`;
  return {
    style: `${base}/${STYLE}`,
    scripts: SCRIPTS.map((name) => `${base}/${name}.mjs`),

    /** The file at a path, and whether it is this one for ever; null for a path that is none of ours. */
    find({ path: asked }: { path: string }): { asset: ReaderAsset; isFixed: boolean } | null {
      const [, first, , name = '', ...rest] = asked.split('/');
      const asset = `/${first ?? ''}` === BASE && rest.length === 0 ? files.get(name) : undefined;
      return asset ? { asset, isFixed: asked === `${base}/${name}` } : null;
    },
  };
}

export type ReaderAssets = ReturnType<typeof readAssets>;

const known = new WeakMap<Core.Strapi, ReaderAssets>();

export function readerAssetsOf({ strapi }: { strapi: Core.Strapi }): ReaderAssets {
  const assets = known.get(strapi) ?? readAssets({ root: strapi.dirs.app.root });
  known.set(strapi, assets);
  return assets;
}
