import { z } from 'zod';
import { formatPath } from '../../../../contract/formats';
import {
  type Difference,
  differing,
  expectedParts,
} from '../../../../domain/verification/difference';
import { sha256 } from '../../hash/sha256';
import type { ReportKey } from '../../repositories/editions/edition-repository';
import type { StoredEdition } from '../../repositories/editions/verification-repository';
import { dataIn, type FileAnswers, type ServedCheck, type ServerClient } from './answers';
const OK = 200;
const GONE = 410;

const metaSchema = z.object({ meta: z.object({ sha256: z.string() }) });

const listSchema = z.object({
  data: z.array(
    z.object({
      number: z.int(),
      sha256: z.string(),
      previousSha256: z.string().nullable(),
      withdrawn: z.object({ reason: z.string() }).nullable(),
    }),
  ),
});

type Listed = z.infer<typeof listSchema>['data'][number];

const listed = ({ number, sha256: hash, previousSha256, withdrawn }: Listed): string =>
  `${number} ${hash} ${previousSha256 ?? '-'} ${withdrawn?.reason ?? '-'}`;

const jsonIn = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
};

const reportPath = ({ school, year }: ReportKey): string => `/reports/${school}/${year}`;

/** Compares what a server serves with what is stored. */
export function createServedAnswers({ client }: { client: ServerClient }) {
  const status = async (path: string, expected: number) => {
    const answer = await client.get(path);
    const code = 'answer-missing' as const;
    return {
      ...answer,
      differences: differing({ code, where: path, expected, found: answer.status }),
    };
  };

  /** Whether an answer holds exactly these bytes, and says that they are of this edition. */
  const compareData = async (path: string, data: string, hash: string): Promise<Difference[]> => {
    const { bytes, differences } = await status(path, OK);
    if (differences.length > 0) return differences;
    const found = dataIn({ bytes });
    const parsed = metaSchema.safeParse(jsonIn(bytes));
    const code = 'answer-differs' as const;
    return [
      ...differing({ code, where: path, expected: sha256(data), found: sha256(found ?? '') }),
      ...differing({
        code,
        where: `${path} meta.sha256`,
        expected: hash,
        found: parsed.data?.meta.sha256,
      }),
    ];
  };

  const files: FileAnswers = async ({ source: { report, edition }, format, table, isLatest }) => {
    const base = reportPath({ school: report.report.school.code, year: report.report.year });
    const bases = [`${base}/editions/${edition.number}`, ...(isLatest ? [base] : [])];
    const path = formatPath({ ...format, table: table?.key ?? null });
    const answers = [];
    for (const address of bases.map((start) => start + path)) {
      const { status: code, bytes } = await client.get(address);
      answers.push({ address, bytes: code === OK ? bytes : new Error(`HTTP ${code}`) });
    }
    return answers;
  };

  const edition: ServedCheck = async ({ source: { report, edition: of }, body, isLatest }) => {
    const base = reportPath({ school: report.report.school.code, year: report.report.year });
    const numbered = await compareData(`${base}/editions/${of.number}`, body, of.sha256);
    if (!isLatest) return numbered;
    const differences = [...numbered, ...(await compareData(base, body, of.sha256))];
    for (const { path, data } of expectedParts({ report })) {
      differences.push(...(await compareData(base + path, data, of.sha256)));
    }
    return differences;
  };

  return {
    files,
    edition,

    /** Whether a withdrawn edition is gone. */
    withdrawn: async ({ number, ...key }: StoredEdition): Promise<Difference[]> =>
      (await status(`${reportPath(key)}/editions/${number}`, GONE)).differences,

    /** Whether the list of editions is what is stored. */
    async history({ records, ...key }: ReportKey & { records: StoredEdition[] }) {
      const path = `${reportPath(key)}/editions`;
      const { bytes, differences } = await status(path, OK);
      if (differences.length > 0) return differences;
      const list = listSchema.safeParse(jsonIn(bytes));
      return differing({
        code: 'answer-differs',
        where: path,
        expected: [...records].reverse().map(listed).join('; '),
        found: list.data?.data.map(listed).join('; '),
      });
    },
  };
}
