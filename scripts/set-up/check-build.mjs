import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../launcher/problem.mjs';
import { isInstalled } from './install-packages.mjs';
import { hashAdminSources, hashServerSources, hasStamp } from './stamps.mjs';

const missingPart = ({ paths }) => {
  if (!isInstalled({ paths })) return 'the packages are not those of package-lock.json';
  if (!hasStamp({ file: paths.serverStamp, hash: hashServerSources({ paths }) }))
    return 'the server in dist/ is not built from these sources';
  if (!hasStamp({ file: paths.adminStamp, hash: hashAdminSources({ paths }) }))
    return 'the admin panel in dist/build/ is not built from these sources';
  return null;
};

/**
 * Makes sure that what lies there is a complete build of these sources, for those who may not build.
 * @param {{ paths: import('../launcher/paths.mjs').Paths }} input
 * @throws Problem that says what is missing
 */
export function checkBuild({ paths }) {
  if (!existsSync(join(paths.root, 'package-lock.json')))
    throw new Problem({ message: `package-lock.json is missing in ${paths.root}.` });
  const missing = missingPart({ paths });
  if (missing)
    throw new Problem({
      message: `There is nothing to serve: ${missing}. Run first: npm run build`,
    });
}
