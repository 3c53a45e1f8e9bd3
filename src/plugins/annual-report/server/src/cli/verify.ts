import { parseArgs } from 'node:util';
import type { Core } from '@strapi/strapi';
import { formatMessage } from '../messages/message';
import { terminalLanguage } from '../messages/language';
import { VERIFY_MESSAGES } from '../messages/commands/verify-messages';
import { createVerifyService, type EditionVerdict } from '../services/verify/verify-service';
import { describeVerdict } from './describe-verdict';
import { refuseUsage } from './print';
import { withStrapi } from './with-strapi';

const USAGE =
  'Usage: npm run verify -- [SCHOOL YEAR] [--json] [--url http://127.0.0.1:1337], such as: npm run verify -- juying 2024';

const UNUSABLE = 2;

type Request = { school?: string; year?: number; url: string | null; json: boolean };

const refuse = (): never => refuseUsage(USAGE, { exitCode: UNUSABLE });

const readArguments = (): Request => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, url: { type: 'string' } },
    });
    const [school, year, ...rest] = positionals;
    const url = values.url?.replace(/(?<!\/)\/+$/, '') ?? null;
    if (url !== null && !/^https?:\/\/[^/]/.test(url)) return refuse();
    if (positionals.length === 0) return { url, json: values.json };
    if (!school || !year || !/^\d{4}$/.test(year) || rest.length > 0) return refuse();
    return { school, year: Number(year), url, json: values.json };
  } catch {
    return refuse();
  }
};

const { json, url, ...report } = readArguments();
const language = terminalLanguage({ env: process.env });

const refuseNothing = (known: string[]): void => {
  const params = { school: report.school ?? '', year: report.year ?? '', known: known.join(', ') };
  const message = VERIFY_MESSAGES[known.length > 0 ? 'report-unknown' : 'nothing-to-verify'];
  process.stderr.write(`${formatMessage({ message, language, params })}\n`);
  process.exitCode = report.school === undefined ? 0 : UNUSABLE;
};

const verifyAll = async (strapi: Core.Strapi): Promise<void> => {
  const service = createVerifyService({ strapi, url });
  const reports = await service.reports(report);
  if (reports.length === 0) {
    const all = await service.reports({});
    refuseNothing(all.map(({ school, year }) => `${school}/${year}`));
  }
  const verdicts: EditionVerdict[] = [];
  for (const key of reports) {
    const found = await service.verify(key);
    verdicts.push(...found);
    if (json) continue;
    for (const verdict of found)
      process.stdout.write(`${describeVerdict({ verdict, language })}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(verdicts, null, 2)}\n`);
  if (verdicts.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
};

void withStrapi(verifyAll, { isQuiet: json, onlyReads: true });
