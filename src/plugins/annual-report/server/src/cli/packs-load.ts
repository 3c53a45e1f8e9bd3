import { parseArgs } from 'node:util';
import { terminalLanguage } from '../messages/language';
import { packsFolder } from '../packs/read-pack-files';
import { readPacks } from '../packs/read-packs';
import { createPackService, type PackOutcome } from '../services/packs/pack-service';
import { refuseUsage, say } from './print';
import { withStrapi } from './with-strapi';

const USAGE =
  'Usage: npm run packs:load [-- CODE …], such as: npm run packs:load -- secondary-vocational-2024';

const readArguments = (): string[] => {
  try {
    return parseArgs({ allowPositionals: true, options: {} }).positionals;
  } catch {
    return refuseUsage(USAGE);
  }
};

const sayOutcome = ({ pack, version, outcome, indicators }: PackOutcome): void => {
  say(`pack-${outcome}`, { pack, version });
  for (const code of indicators.added) say('indicator-added', { code });
  for (const { code, changes } of indicators.changed) {
    for (const { field, from, to } of changes) {
      say('indicator-changed', { code, field, from: from ?? '—', to: to ?? '—' });
    }
  }
  for (const { code, reason, pack: other } of indicators.left) {
    say(`indicator-${reason}`, { code, pack: other });
  }
  if (indicators.unchanged > 0) say('indicators-unchanged', { count: indicators.unchanged });
};

const codes = readArguments();

void withStrapi(async (strapi) => {
  const folder = packsFolder({ root: strapi.dirs.app.root });
  const language = terminalLanguage({ env: process.env });
  const packs = await readPacks({ folder, language, ...(codes.length > 0 && { codes }) });
  const outcomes = await createPackService({ strapi }).load({ packs });
  outcomes.forEach(sayOutcome);
});
