import { isAbsolute, join, relative } from 'node:path';
import { buildTables } from './build-tables';
import { checkReferences } from './check-references';
import { readDemoFiles, type DemoFiles } from './demo-files';
import { DemoFileError, type DemoProblem } from './demo-problem';
import type { DemoReport } from './demo-report';
import { readChapters } from './read-chapters';
import { readImages } from './read-images';
import { readIndicators } from './read-indicators';
import { readOutline } from './read-outline';
import { readTables } from './read-tables';
import { readValues } from './read-values';
import { readWaivers } from './read-waivers';

const checkFiles = ({ missing, strangers }: DemoFiles): DemoProblem[] => [
  ...missing.map((file) => ({ file, line: 1, reason: 'the file is missing' })),
  ...strangers.map((file) => ({ file, line: 1, reason: 'no part of the demo reads this file' })),
];

/** The folder as the user would type it: relative to where the command runs, when it lies below. */
const folderName = (folder: string): string => {
  const name = relative(process.cwd(), folder);
  return name.startsWith('..') || isAbsolute(name) ? folder : name;
};

const readAll = (files: DemoFiles): { report: DemoReport | null; problems: DemoProblem[] } => {
  const { texts } = files;
  const outline = readOutline({ texts });
  const images = readImages({ texts });
  const indicators = readIndicators({ texts });
  const tables = readTables({ texts });
  const chapters = readChapters({ texts, outline });
  const waivers = readWaivers({ texts });
  const reportYear = outline.file?.report.year ?? Number.NaN;
  const values = readValues({ texts, tables: tables.tables, indicators, reportYear });
  const layouts = buildTables({ tables: tables.tables, indicators, values });
  const { references, covers } = chapters;
  const problems = [
    ...checkFiles(files),
    ...[outline, images, indicators, tables, chapters, values, layouts, waivers].flatMap(
      (stage) => stage.problems,
    ),
    ...(images.images === null
      ? []
      : checkReferences({ what: 'image', definitions: images.definitions, references, covers })),
    ...(tables.isComplete
      ? checkReferences({
          what: 'table',
          definitions: tables.tables.map(({ file, table, lineOf }) => ({
            key: table.key,
            file,
            line: lineOf(['key']),
          })),
          references,
        })
      : []),
  ];
  if (outline.file === null || images.images === null) return { report: null, problems };
  const report: DemoReport = {
    school: outline.file.school,
    report: outline.file.report,
    chapters: chapters.chapters,
    cases: chapters.cases,
    images: images.images,
    tables: layouts.built,
    indicators: [...indicators.indicators.values()],
    observations: [...values.observations.values()],
    waivers: waivers.waivers,
  };
  return { report, problems };
};

/**
 * Reads the demo as a whole and checks it before anything is written anywhere: syntax, fields, keys,
 * references and values.
 * @throws DemoFileError with every problem found, each with file, line and reason
 */
export const readDemo = async ({ folder }: { folder: string }): Promise<DemoReport> => {
  const { report, problems } = readAll(await readDemoFiles({ folder }));
  if (report !== null && problems.length === 0) return report;
  const name = folderName(folder);
  throw new DemoFileError({
    problems: problems.map(({ file, ...rest }) => ({ file: join(name, file), ...rest })),
  });
};
