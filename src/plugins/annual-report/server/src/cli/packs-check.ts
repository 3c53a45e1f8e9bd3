import { terminalLanguage } from '../messages/language';
import { PackFileError, packsFolder } from '../packs/read-pack-files';
import { readPacks } from '../packs/read-packs';
import { refuseUsage, say } from './print';
const USAGE = 'Usage: npm run packs:check';

const check = async (): Promise<void> => {
  const folder = packsFolder({ root: process.cwd() });
  try {
    const packs = await readPacks({ folder, language: terminalLanguage({ env: process.env }) });
    const codes = packs.map(({ pack }) => pack).join(', ');
    if (packs.length === 0) say('packs-none', { folder });
    else say('packs-sound', { count: packs.length, codes });
  } catch (error) {
    if (!(error instanceof PackFileError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};

if (process.argv.length > 2) refuseUsage(USAGE);

void check();
