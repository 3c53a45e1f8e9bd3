import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { assembleReport } from '../../../src/plugins/annual-report/domain/assemble/assemble-report';
import { prepareReport } from '../../../src/plugins/annual-report/domain/compile/prepare-report';
import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import type { Pack } from '../../../src/plugins/annual-report/contract/pack';
import type { ReportJson } from '../../../src/plugins/annual-report/contract/report';
import {
  type FolderFiles,
  readFolderFiles,
} from '../../../src/plugins/annual-report/server/src/report-folder/read/folder-files';
import { assembleFolder } from '../../../src/plugins/annual-report/server/src/report-folder/read/read-folder';
import { readOutline } from '../../../src/plugins/annual-report/server/src/report-folder/read/read-outline';
import { readPacks } from '../../../src/plugins/annual-report/server/src/packs/read-packs';
import { z } from 'zod';
import { demoContent } from '../../support/content/demo-content';
import { editionHead } from '../../support/builders/report';
import { paragraph } from '../../support/builders/text';

const ROOT = process.cwd();
const PACKS = path.join(ROOT, 'database', 'packs');

const seedsSchema = z.array(
  z.object({
    id: z.string(),
    family: z.string(),
    /** Below the report's folder, with its year: 2024/chapters/overview.md. */
    file: z.string(),
    from: z.string(),
    to: z.string(),
    why: z.string(),
  }),
);

/** One error that is made alone on the consistent report. */
export type Seed = z.infer<typeof seedsSchema>[number];

export type MadeReport = {
  seeds: Seed[];
  /** The report's content, with one error or without. */
  contentWith: (seed?: Pick<Seed, 'file' | 'from' | 'to'>) => ReportContent;
};

type Source = { files: FolderFiles; packs: Pack[] };

const readSource = async (folder: string): Promise<Source> => {
  const files = await readFolderFiles({ folder });
  const code = readOutline(files).file?.report.pack ?? '';
  return { files, packs: await readPacks({ folder: PACKS, language: 'en', codes: [code] }) };
};

const toContent = ({ files, packs }: Source, lastYear: ReportJson | null): ReportContent => {
  const { report, problems } = assembleFolder({ files, outline: readOutline(files), packs });
  if (!report)
    throw new Error(problems.map(({ file, reason }) => `${file}: ${reason.en}`).join('\n'));
  const content = demoContent({ demo: report });
  // The made reports were written before a folder had a place for the statement of truthfulness.
  const own = content.report.statement;
  const statement = own.length > 0 ? own : [paragraph({ text: '本校保证本报告内容真实、准确。' })];
  return {
    ...content,
    lastYear,
    report: { ...content.report, statement, signatory: content.report.signatory ?? '校长' },
  };
};

const assemble = (content: ReportContent): ReportJson =>
  assembleReport({ prepared: prepareReport({ content }), edition: editionHead(), findings: [] });

/** Reads a made report of 2024, last year's edition beside it, and its errors. */
export async function readMadeReport({ name }: { name: string }): Promise<MadeReport> {
  const folder = path.join(ROOT, 'tests', 'reports', 'made', name);
  const last = await readSource(path.join(folder, '2023'));
  const lastYear = assemble(toContent(last, null));
  const source = await readSource(path.join(folder, '2024'));
  const seeds = seedsSchema.parse(
    JSON.parse(await readFile(path.join(folder, 'seeds.json'), 'utf8')),
  );
  return {
    seeds,
    contentWith(seed) {
      if (!seed) return toContent(source, lastYear);
      const file = seed.file.replace(/^2024\//, '');
      const text = source.files.texts.get(file);
      if (text?.split(seed.from).length !== 2) {
        throw new Error(`"${seed.from}" does not stand once in ${seed.file}.`);
      }
      const texts = new Map(source.files.texts).set(
        file,
        text.replace(seed.from, () => seed.to),
      );
      return toContent({ ...source, files: { ...source.files, texts } }, lastYear);
    },
  };
}
