import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readJson, writeFileAtomically } from '../launcher/files.mjs';
import { Problem } from '../launcher/problem.mjs';

/**
 * Where PostgreSQL's data and programs lie when the user that it runs as cannot enter the checkout: a folder of the
 * system for all checkouts, in it one for each.
 */
const systemState = () =>
  process.env.ANNALS_STATE_FOLDER ??
  (process.platform === 'darwin' ? '/var/db/annals' : '/var/lib/annals');

/**
 * Makes the state folder of the system, or a folder in it, which everybody may enter.
 * @param {string} [folder]
 * @returns {string} the folder
 */
export function makeStateFolder(folder = systemState()) {
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    return folder;
  } catch (error) {
    throw new Problem({
      message: `The user PostgreSQL runs as cannot enter this checkout, and ${folder} cannot be used instead (${error.code}). Clone Annals into a folder that everybody may enter, or set ANNALS_STATE_FOLDER to one.`,
    });
  }
}

const remember = ({ paths, folder }) => {
  const content = `${JSON.stringify({ folder, checkout: paths.root }, null, 2)}\n`;
  writeFileAtomically({ file: paths.stateFolderNote, content });
  return folder;
};

/** Whether this checkout has a folder outside. @param {{ paths: import('../launcher/paths.mjs').Paths }} input */
export function hasStateFolder({ paths }) {
  return readJson({ file: paths.stateFolderNote }) !== null;
}

/**
 * The folder of this checkout, remembered in `.data`: a moved checkout keeps its data, a copied one gets its own, and
 * without `.data` one begins anew, as inside the checkout.
 * @param {{ paths: import('../launcher/paths.mjs').Paths }} input
 * @returns {string} the folder, which is there
 */
export function stateFolderOf({ paths }) {
  const note = readJson({ file: paths.stateFolderNote });
  makeStateFolder();
  if (note?.checkout === paths.root) return makeStateFolder(note.folder);
  if (note && !existsSync(note.checkout))
    return makeStateFolder(remember({ paths, folder: note.folder }));
  const hash = createHash('sha256').update(paths.root).update(randomBytes(16)).digest('hex');
  const folder = join(systemState(), `${basename(paths.root)}-${hash.slice(0, 10)}`);
  return makeStateFolder(remember({ paths, folder }));
}
