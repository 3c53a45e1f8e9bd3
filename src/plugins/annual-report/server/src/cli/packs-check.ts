import { terminalLanguage } from '../messages/terminal-language';
import { PackFileError } from '../packs/pack-problem';
import { packsFolder } from '../packs/packs-folder';
import { readPacks } from '../packs/read-packs';
import { say } from './say';
import { refuseUsage } from './usage';

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
