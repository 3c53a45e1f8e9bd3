import type { Pack } from '../../../../contract/pack';
import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import type { BlockContent, ReportContent } from '../../../../domain/content/report-content';
import type { NumberDeclaration } from '../../../../domain/ledger/declarations';
import { type NumberedChapter, numberReport } from '../../../../domain/outline/number-report';
import type { DictionaryIndicator } from '../../repositories/packs/indicator-repository';
import { folderReason } from '../../messages/commands/folder-messages';
import type { Message } from '../../messages/message';
import { folderIndicators } from '../folder-content';
import type { FolderChapter, FolderReport } from '../folder-report';
import type { FolderBlock } from '../markdown/folder-block';
import { reportFileSchema } from '../read/folder-schema';
import { observationKey } from '../read/read-values';
import { orderOf, type StoredWaiver, toDeclaration, toWaiver } from './accepted-things';

/** What a folder cannot hold, and where in the report it stands. */
export type ExportProblem = { place: string; reason: Message };

export type StoredReport = {
  /** What is exported, and the same as it is published and reviewed. */
  content: ReportContent;
  published: ReportContent;
  packCode: string | null;
  packs: Pack[];
  dictionary: Map<string, DictionaryIndicator>;
  /** Percent of its numbers that it wants accounted for. */
  numberCoverage: number | null;
  waivers: StoredWaiver[];
  overrides: StoredWaiver[];
  declarations: NumberDeclaration[];
};

const isSame = (one: unknown, other: unknown): boolean =>
  canonicalJson({ value: one ?? null }) === canonicalJson({ value: other ?? null });

/** The database keeps no order of them that would be the same in another one. */
const inOrder = <Thing extends object>(things: Thing[]): Thing[] => {
  const named = things.map((thing) => ({ thing, name: orderOf(thing) }));
  named.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return named.map(({ thing }) => thing);
};

const byId = <Thing extends { documentId: string }>(things: Thing[]): Map<string, Thing> =>
  new Map(things.map((thing) => [thing.documentId, thing]));

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
};

/** The file of an image's photograph in the folder. */
export function photographName({ key, mime }: { key: string; mime: string }): string {
  return `${key}${EXTENSIONS[mime] ?? '.jpg'}`;
}

/**
 * A stored report as its folder holds it, with what no folder can hold. What was never published, or changed since, is a
 * draft; a value that changed since its review is not reviewed.
 */
export function reportFromContent(stored: StoredReport): {
  report: FolderReport;
  problems: ExportProblem[];
} {
  const { content, published, packs, dictionary } = stored;
  const problems: ExportProblem[] = [];
  const refuse = (place: string, code: Parameters<typeof folderReason>[0], params = {}): void =>
    void problems.push({ place, reason: folderReason(code, params) });
  const images = byId(content.images);
  const tables = byId(content.tables);
  const publishedChapters = byId(published.chapters);
  const publishedCases = byId(published.cases);
  const shown = new Set<string>();

  const imageKey = (documentId: string): string => {
    shown.add(documentId);
    return images.get(documentId)?.key ?? documentId;
  };

  const toBlock = (block: BlockContent, place: string): FolderBlock => {
    switch (block.type) {
      case 'text':
        for (const node of block.unreadable ?? []) {
          refuse(place, node.what === 'picture' ? 'export-picture' : 'export-unreadable', {
            words: node.excerpt || '—',
          });
        }
        return { __component: 'report.text', content: block.content };
      case 'images':
        return { __component: 'report.images', images: block.images.map(imageKey) };
      case 'table':
        return {
          __component: 'report.table',
          table: block.table === null ? null : (tables.get(block.table)?.key ?? null),
        };
      case 'challenge': {
        const { problem, cause, measures } = block;
        return { __component: 'report.challenge', problem, cause, measures };
      }
    }
  };

  const cases: FolderReport['cases'] = [];
  const toChapters = (chapters: NumberedChapter[]): FolderChapter[] =>
    chapters.map(({ content: chapter, number, cases: own, chapters: below }) => {
      const place = `${number} ${chapter.title}`;
      const blocks = chapter.blocks.map((block) => toBlock(block, place));
      for (const { content: item, number: caseNumber } of own) {
        const casePlace = `案例 ${caseNumber} ${item.title}`;
        const {
          documentId,
          chapter: _chapter,
          position: _position,
          blocks: parts,
          cover,
          ...fields
        } = item;
        cases.push({
          ...fields,
          cover: cover === null ? null : imageKey(cover),
          draft: !isSame(item, publishedCases.get(documentId)),
          blocks: parts.map((block) => toBlock(block, casePlace)),
        });
      }
      return {
        key: chapter.key,
        title: chapter.title,
        draft: !isSame(chapter, publishedChapters.get(chapter.documentId)),
        blocks,
        cases: own.map(({ content: item }) => item.key),
        chapters: toChapters(below),
      };
    });

  const numbering = numberReport(content);
  const chapters = toChapters(numbering.chapters);
  const placedChapters = new Set<string>();
  const note = (list: FolderChapter[]): void =>
    list.forEach(({ key, chapters: below }) => {
      placedChapters.add(key);
      note(below);
    });
  note(chapters);
  for (const { key, title } of content.chapters) {
    if (!placedChapters.has(key)) refuse(title, 'export-unplaced');
  }
  const placedCases = new Set(cases.map(({ key }) => key));
  for (const { key, title } of content.cases) {
    if (!placedCases.has(key)) refuse(title, 'export-unplaced');
  }
  for (const node of content.unreadableStatement ?? []) {
    refuse('真实性声明 statement', 'export-unreadable', { words: node.excerpt || '—' });
  }

  const order = [...numbering.figures.keys()];
  const rank = (documentId: string): number =>
    order.includes(documentId) ? order.indexOf(documentId) : order.length;
  const ordered = content.images
    .filter(({ documentId }) => shown.has(documentId))
    .sort(
      (one, other) =>
        rank(one.documentId) - rank(other.documentId) || (one.key < other.key ? -1 : 1),
    );
  for (const { file, caption } of ordered) {
    if (file === null) refuse(caption, 'export-photo');
    else if (!(file.mime in EXTENSIONS)) refuse(caption, 'export-photo-kind', { mime: file.mime });
  }

  const ofPacks = new Map(
    folderIndicators({ packs, ownIndicators: [] }).map((one) => [one.code, one]),
  );
  const current = new Map(content.indicators.map((one) => [one.code, one]));
  const used = new Set([
    ...content.observations.map(({ indicator }) => indicator),
    ...content.tables.flatMap(({ layout }) => layout.flatMap(({ indicator }) => indicator ?? [])),
  ]);
  const defined = new Set<string>();
  for (const [code, indicator] of current) {
    const official = ofPacks.get(code);
    if (!official || isSame(indicator, official)) continue;
    // Where the pack has no verified definition, the one that somebody entered stays.
    const { definition } = indicator;
    const isDefined =
      official.definition === null && isSame(indicator, { ...official, definition });
    if (isDefined) defined.add(code);
    else refuse(code, 'export-indicator', { code });
  }
  const ownIndicators = [...dictionary.values()]
    .filter(({ code }) => defined.has(code) || (used.has(code) && !ofPacks.has(code)))
    .sort((one, other) => (one.code < other.code ? -1 : 1));

  const reviewed = new Map(
    published.observations.map((value) => [
      observationKey({ code: value.indicator, year: value.year }),
      value,
    ]),
  );
  const { code, name, type, district, city, province } = content.school;
  const school = reportFileSchema.shape.school.safeParse({
    code,
    name,
    type,
    district,
    city,
    province,
  });
  if (!school.success) refuse(name, 'export-school');
  const { year, title, subtitle, statement, signatory } = content.report;
  const report: FolderReport = {
    school: school.data ?? {
      code,
      name,
      type: 'secondary-vocational',
      district,
      city,
      province,
    },
    report: {
      ...{ year, title, subtitle, statement, signatory },
      pack: stored.packCode,
      numberCoverage: stored.numberCoverage,
    },
    chapters,
    cases,
    images: ordered.map(({ documentId: _id, file: _file, schools: _schools, key, ...image }) => ({
      key,
      ...image,
    })),
    tables: content.tables.map(({ documentId: _id, ...table }) => table),
    packs,
    indicators: [
      ...new Map(
        packs.flatMap(({ indicators }) => indicators.map((one) => [one.code, one])),
      ).values(),
    ],
    ownIndicators: ownIndicators.map(({ code: own, ...fields }) => {
      const { name: ownName, nameEn, unit, kind, decimals, definition, source } = fields;
      const { formula, aggregation, aggregationWeight, direction } = fields;
      return {
        ...{ code: own, name: ownName, nameEn, unit, kind, decimals, definition, source },
        ...{ formula, aggregation, aggregationWeight, direction },
      };
    }),
    observations: content.observations
      .filter((value) => value.year <= year)
      .map((value) => ({
        ...value,
        reviewed: isSame(
          value,
          reviewed.get(observationKey({ code: value.indicator, year: value.year })),
        ),
      })),
    waivers: inOrder(stored.waivers).map(toWaiver),
    overrides: inOrder(stored.overrides).map(toWaiver),
    declarations: inOrder(stored.declarations.map(toDeclaration)),
  };
  return { report, problems };
}
