import { parseArgs } from 'node:util';
import { CONTENT_STATUSES, type ContentStatus } from '../../../contract/envelope';
import { isBlocking } from '../../../domain/checks/count-findings';
import { createCheckService } from '../services/checks/check-service';
import { describeFindings, toFindingJson } from './describe-findings';
import { refuseUsage } from './print';
import { withStrapi } from './with-strapi';

const USAGE =
  'Usage: npm run check -- SCHOOL YEAR [--json] [--status draft|published], such as: npm run check -- juying 2024';

type Request = { school: string; year: number; status: ContentStatus; json: boolean };

const readArguments = (): Request => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        status: { type: 'string', default: 'draft' },
      },
    });
    const [school, year, ...rest] = positionals;
    const status = CONTENT_STATUSES.find((candidate) => candidate === values.status);
    if (!school || !year || !/^\d{4}$/.test(year) || rest.length > 0 || !status) {
      return refuseUsage(USAGE);
    }
    return { school, year: Number(year), status, json: values.json };
  } catch {
    return refuseUsage(USAGE);
  }
};

const { json, ...request } = readArguments();
const language = process.env.LANG?.toLowerCase().startsWith('en') ? 'en' : 'zh';

void withStrapi(
  async (strapi) => {
    const findings = await createCheckService({ strapi }).find(request);
    const output = json
      ? JSON.stringify(findings.map(toFindingJson), null, 2)
      : describeFindings({ findings, language, request });
    process.stdout.write(`${output}\n`);
    if (findings.some(isBlocking)) process.exitCode = 1;
  },
  { isQuiet: json, onlyReads: true },
);
