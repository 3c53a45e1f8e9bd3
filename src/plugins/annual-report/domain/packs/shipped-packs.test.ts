import { UNVERIFIED, type Pack } from '../../contract/pack';
import { combinePacks, packContent } from './combine-packs';
import { requiredOutline } from './official-outline';
import { tableLayout } from './table-layout';
import type { FolderChapter } from '../../server/src/report-folder/folder-report';
import { readFolder } from '../../server/src/report-folder/read/read-folder';
import { readPacks } from '../../server/src/packs/read-packs';
import { DEMO_FOLDER, PACKS_FOLDER } from '../../../../../tests/reports/demo-folder';

const keysOf = (chapters: FolderChapter[]): string[] =>
  chapters.flatMap((chapter) => [chapter.key, ...keysOf(chapter.chapters)]);

describe('the shipped packs', () => {
  let packs: Pack[];

  beforeAll(async () => {
    packs = await readPacks({ folder: PACKS_FOLDER, language: 'en' });
  });

  it('should be the official tables, and the text on top of them', () => {
    expect(packs.map(({ pack, includes }) => ({ pack, includes }))).toEqual([
      { pack: 'secondary-vocational-2024', includes: [] },
      { pack: 'secondary-vocational-text-2024', includes: ['secondary-vocational-2024'] },
    ]);
  });

  it('should define 229 indicators, 110 of them in the five annexes and 56 of these required', () => {
    const { indicators, tables } = combinePacks({ packs });
    const rows = tables.flatMap((table) => tableLayout({ table, indicators }));
    expect(indicators.size).toBe(229);
    expect(tables).toHaveLength(5);
    expect(new Set(rows.map((row) => row.indicator)).size).toBe(110);
    expect(rows.filter((row) => row.required)).toHaveLength(56);
  });

  it('should say by which other names schools tell each indicator, one to six', () => {
    const counts = packs.flatMap(({ indicators }) => indicators.map((one) => one.aliases.length));
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toBe(6);
  });

  it('should name the document of each definition, and make none up', () => {
    const indicators = packs.flatMap((pack) => pack.indicators);
    const isVerified = ({ definition }: (typeof indicators)[number]) => definition !== UNVERIFIED;
    expect(indicators.filter(isVerified)).toHaveLength(70);
    expect(indicators.filter((one) => isVerified(one) !== (one.definitionSource !== null))).toEqual(
      [],
    );
  });

  it('should hand the bounds of the packs, theirs and those below, to whoever checks a report', () => {
    const given = packs.flatMap(({ indicators }) =>
      indicators.flatMap(({ code, bounds }) => (bounds === null ? [] : [[code, bounds]])),
    );
    expect(given.length).toBeGreaterThan(0);
    expect(packContent({ packs })?.bounds).toEqual(Object.fromEntries(given));
  });

  it('should hold every percent that is a share within 0 and 100', () => {
    const percents = packs.flatMap(({ indicators }) =>
      indicators.filter(({ kind }) => kind === 'percent'),
    );
    expect(percents.filter(({ bounds }) => bounds === null).map(({ code }) => code)).toEqual([
      'students.retention-rate',
      'students.certificates.rate',
      'finance.training-vat-rate',
    ]);
    expect(new Set(percents.flatMap(({ bounds }) => bounds ?? []))).toEqual(new Set([0, 100]));
  });

  it('should require eight chapters, and offer none that the demo report has not', async () => {
    const { outline, tables } = combinePacks({ packs });
    const demo = keysOf((await readFolder({ folder: DEMO_FOLDER })).chapters);
    const required = requiredOutline({ outline, tables });
    expect(required).toHaveLength(8);
    expect(required.flatMap(({ chapters }) => chapters)).toEqual([]);
    expect(
      outline
        .flatMap(({ key, chapters = [] }) => [key, ...chapters.map((chapter) => chapter.key)])
        .filter((key) => !demo.includes(key)),
    ).toEqual([]);
  });
});

describe('the chapters that no report may lack', () => {
  it('should be the required ones, those that hold a table, and what is above them', () => {
    const chapter = (key: string, required: boolean, chapters?: Pack['outline']) => ({
      key,
      title: key,
      required,
      ...(chapters && { chapters }),
    });
    const outline = [
      chapter('free', false, [chapter('holds', false), chapter('empty', false)]),
      chapter('needed', true),
      chapter('optional', false),
    ];
    expect(requiredOutline({ outline, tables: [{ chapter: 'holds' }] })).toEqual([
      { key: 'free', title: 'free', chapters: [{ key: 'holds', title: 'holds', chapters: [] }] },
      { key: 'needed', title: 'needed', chapters: [] },
    ]);
  });
});
