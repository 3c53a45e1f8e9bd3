import { parseArgs } from 'node:util';
import {
  createReport,
  type NewReport,
  type ReportOutcome,
} from '../services/reports/create-report';
import { refuseUsage, say } from './print';
import { withStrapi } from './with-strapi';

const USAGE =
  'Usage: npm run report:create -- SCHOOL YEAR [--pack CODE] [--outline-from YEAR] [--title "…"], ' +
  'such as: npm run report:create -- juying 2025 --outline-from 2024';

const YEAR = /^(19|20|21)\d{2}$/;

const isYear = (text: string): boolean => YEAR.test(text);

const readArguments = (): NewReport => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: 'string' },
        'outline-from': { type: 'string' },
        title: { type: 'string' },
      },
    });
    const [school, year, ...rest] = positionals;
    const from = values['outline-from'];
    if (!school || !year || !isYear(year) || rest.length > 0) return refuseUsage(USAGE);
    if (from !== undefined && !isYear(from)) return refuseUsage(USAGE);
    return {
      school,
      year: Number(year),
      pack: values.pack ?? null,
      outlineFrom: from === undefined ? null : Number(from),
      title: values.title ?? null,
    };
  } catch {
    return refuseUsage(USAGE);
  }
};

const sayOutcome = ({ school, year, title, pack, isNew, chapters, tables }: ReportOutcome) => {
  const isUnchanged = !isNew && chapters.length + tables.length === 0;
  const name = isNew ? 'report-created' : isUnchanged ? 'report-unchanged' : 'report-completed';
  say(name, { school, year, title, pack });
  if (chapters.length > 0) say('report-chapters', { keys: chapters.join(', ') });
  if (tables.length > 0) say('report-tables', { keys: tables.join(', ') });
};

const request = readArguments();

void withStrapi(async (strapi) => {
  sayOutcome(await createReport({ strapi, ...request }));
});
