import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import type { FolderCase, FolderChapter, FolderReport, FolderTable } from '../folder-report';
import { blocksToMarkdown, type ShownBefore } from '../markdown/blocks-to-markdown';
import { packAnnexes } from '../read/dictionary';
import { observationKey } from '../read/read-values';
import { valueFiles } from './value-files';
import { writeYaml } from './write-yaml';

const FENCE = '---';

const PLAIN = [
  'key',
  'code',
  'type',
  'pack',
  'annexes',
  'cases',
  'indicator',
  'parent',
  'kind',
  'display',
  'consent',
  'check',
  'cover',
  'date',
  'takenOn',
  'file',
  'aggregation',
  'direction',
  'status',
];

/** Fields that say something: what is left out is read as it is meant. */
const without = (object: Record<string, unknown>, defaults: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([field, value]) =>
        value !== undefined &&
        !(field in defaults && JSON.stringify(defaults[field]) === JSON.stringify(value)),
    ),
  );

type OutlineFields = Record<string, unknown>;

const outlineOf = (chapters: FolderChapter[]): OutlineFields[] =>
  chapters.map(({ key, title, draft, cases, chapters: below }) =>
    without(
      { key, title, draft, cases, chapters: outlineOf(below) },
      { draft: false, cases: [], chapters: [] },
    ),
  );

const tableFile = ({ key, kind, title, display, years, layout }: FolderTable): string =>
  writeYaml({
    plain: PLAIN,
    data: {
      key,
      kind,
      title,
      display,
      years,
      rows: layout.map(
        ({ key: rowKey, seq, indicator, label, level, parent, required, footnote, cells }) =>
          without(
            {
              key: rowKey === indicator ? undefined : rowKey,
              seq,
              indicator,
              label,
              level,
              parent,
              required,
              footnote,
              cells: Object.fromEntries(
                Object.entries(cells ?? {}).map(([year, { text, value }]) => [
                  year,
                  value === null ? { text } : { text, value },
                ]),
              ),
            },
            { seq: null, parent: null, required: false, footnote: null, cells: {} },
          ),
      ),
    },
  });

const caseFile = (
  { key: _key, blocks, draft, ...fields }: FolderCase,
  shownBefore: ShownBefore,
): string => {
  const data = { ...fields, ...(draft && { draft }) };
  const body = blocksToMarkdown({ blocks, shownBefore });
  return `${FENCE}\n${writeYaml({ data, plain: PLAIN })}${FENCE}\n${body === '' ? '' : `\n${body}`}`;
};

const rememberShown = (): ShownBefore => {
  const shown = new Set<string>();
  return (kind, key) => {
    const name = `${kind}:${key}`;
    const isShown = shown.has(name);
    shown.add(name);
    return isShown;
  };
};

/** Annex tables that are as the packs have them. */
const annexesAsInPacks = ({ report, packs, tables }: FolderReport): FolderTable[] => {
  const ofPacks = new Map(
    packAnnexes({ packs, year: report.year }).map((table) => [
      table.key,
      canonicalJson({ value: table }),
    ]),
  );
  return tables.filter((table) => ofPacks.get(table.key) === canonicalJson({ value: table }));
};

const acceptedFile = (accepted: FolderReport['waivers']): string =>
  writeYaml({
    data: accepted.map((one) => without(one, { quote: null, numbers: [] })),
    plain: PLAIN,
  });

/**
 * Writes a report as the texts of its folder, by path. Reading them gives the report again.
 * @param isUnfinished whether tokens and tables may stand for nothing yet
 */
export function reportToFiles({
  report,
  isUnfinished,
}: {
  report: FolderReport;
  isUnfinished: boolean;
}): Map<string, string> {
  const files = new Map<string, string>();
  const shownBefore = rememberShown();
  const annexes = annexesAsInPacks(report);
  const ofPacks = packAnnexes({ packs: report.packs, year: report.report.year });
  const { statement, pack, year, title, subtitle, signatory, numberCoverage } = report.report;
  files.set(
    'report.yaml',
    writeYaml({
      plain: PLAIN,
      data: {
        school: report.school,
        report: {
          year,
          title,
          subtitle,
          ...(signatory !== null && { signatory }),
          pack,
          ...(numberCoverage !== null && { numberCoverage }),
          ...(annexes.length < ofPacks.length && { annexes: annexes.map(({ key }) => key) }),
          ...(isUnfinished && { unfinished: true }),
        },
        outline: outlineOf(report.chapters),
      },
    }),
  );
  if (statement.length > 0) {
    const blocks = [{ __component: 'report.text' as const, content: statement }];
    files.set('statement.md', blocksToMarkdown({ blocks, shownBefore }));
  }
  const casesByKey = new Map(report.cases.map((item) => [item.key, item]));
  const writeChapters = (chapters: FolderChapter[]): void => {
    for (const { key, blocks, cases, chapters: below } of chapters) {
      if (blocks.length > 0)
        files.set(`chapters/${key}.md`, blocksToMarkdown({ blocks, shownBefore }));
      for (const caseKey of cases) {
        const item = casesByKey.get(caseKey);
        if (item) files.set(`cases/${caseKey}.md`, caseFile(item, shownBefore));
      }
      writeChapters(below);
    }
  };
  writeChapters(report.chapters);
  files.set('images.yaml', writeYaml({ data: report.images, plain: PLAIN }));
  for (const table of report.tables) {
    if (!annexes.includes(table)) files.set(`tables/${table.key}.yaml`, tableFile(table));
  }
  const kinds = new Map(
    [...report.indicators, ...report.ownIndicators].map(({ code, kind }) => [code, kind]),
  );
  const values = new Map(
    report.observations.map((value) => [
      observationKey({ code: value.indicator, year: value.year }),
      value,
    ]),
  );
  for (const [file, data] of valueFiles({ annexes, tables: report.tables, values, kinds })) {
    files.set(file, writeYaml({ data, plain: ['status'], flowFrom: 1 }));
  }
  files.set('waivers.yaml', acceptedFile(report.waivers));
  if (report.overrides.length > 0) files.set('overrides.yaml', acceptedFile(report.overrides));
  if (report.declarations.length > 0) {
    files.set('declarations.yaml', writeYaml({ data: report.declarations, plain: PLAIN }));
  }
  if (report.ownIndicators.length > 0) {
    files.set('indicators.yaml', writeYaml({ data: report.ownIndicators, plain: PLAIN }));
  }
  return files;
}
