import fc from 'fast-check';
import { changeListsSchema, type ChangeLists } from '../../contract/changes/change-lists';
import type { ReportContent } from '../content/report-content';
import { canonicalJson } from '../canonical/canonical-json';
import { compareEditions } from './compare-editions';
import { noChanges } from './count-changes';
import { readFolder } from '../../server/src/report-folder/read/read-folder';
import { demoContent } from '../../../../../tests/support/content/demo-content';
import {
  caseStory,
  chapter,
  indicator,
  layoutRow,
  observation,
  reportContent,
  table,
} from '../../../../../tests/support/builders/content';
import {
  editionContent,
  editionOf,
  fileOf,
  photo,
  words,
} from '../../../../../tests/support/builders/editions';
import { DEMO_FOLDER } from '../../../../../tests/reports/demo-folder';

const PLACES = 4;
const PARAGRAPHS = 4;

/** Words that no other paragraph has a character of. */
const wordsOf = (index: number): string =>
  String.fromCodePoint(...Array.from({ length: 12 }, (_, at) => 0x4e00 + index * 12 + at));

const paragraphEdit = () =>
  fc.record({
    fate: fc.constantFrom('kept', 'kept', 'rewritten', 'removed'),
    isNewBefore: fc.constantFrom(false, false, true),
  });

/** What happens to a chapter, its case, photograph and indicator. */
const placeEdit = () =>
  fc.record({
    isRenamed: fc.boolean(),
    paragraphs: fc.array(paragraphEdit(), { minLength: PARAGRAPHS, maxLength: PARAGRAPHS }),
    isPhotoReplaced: fc.boolean(),
    isCaptionNew: fc.boolean(),
    isValueCorrected: fc.boolean(),
    isRedefined: fc.boolean(),
    isRowRenamed: fc.boolean(),
    isSummaryNew: fc.boolean(),
  });

type PlaceEdit = ReturnType<typeof placeEdit> extends fc.Arbitrary<infer Edit> ? Edit : never;

const UNTOUCHED: PlaceEdit = {
  isRenamed: false,
  paragraphs: Array.from({ length: PARAGRAPHS }, () => ({ fate: 'kept', isNewBefore: false })),
  isPhotoReplaced: false,
  isCaptionNew: false,
  isValueCorrected: false,
  isRedefined: false,
  isRowRenamed: false,
  isSummaryNew: false,
};

const textsAfter = (place: number, { paragraphs }: PlaceEdit): string[] =>
  paragraphs.flatMap(({ fate, isNewBefore }, at) => {
    const old = place * PARAGRAPHS + at;
    return [
      ...(isNewBefore ? [wordsOf(100 + old)] : []),
      ...(fate === 'removed' ? [] : [wordsOf(old) + (fate === 'rewritten' ? '改' : '')]),
    ];
  });

const make = (edits: PlaceEdit[]): ReportContent =>
  reportContent({
    chapters: edits.map((edit, place) =>
      chapter({
        documentId: `chapter-${place}`,
        title: edit.isRenamed ? '新名' : '旧名',
        position: place,
        blocks: [
          words(...textsAfter(place, edit)),
          { type: 'images', images: [`photo-${place}`] },
          { type: 'table', table: `table-${place}` },
        ],
      }),
    ),
    cases: edits.map((edit, place) =>
      caseStory({
        documentId: `case-${place}`,
        chapter: `chapter-${place}`,
        summary: edit.isSummaryNew ? '新的摘要' : '旧的摘要',
      }),
    ),
    images: edits.map((edit, place) =>
      photo(`photo-${place}`, {
        file: fileOf(`${edit.isPhotoReplaced ? 'new' : 'old'}-${place}`),
        caption: edit.isCaptionNew ? '新的图注' : '旧的图注',
      }),
    ),
    tables: edits.map((edit, place) =>
      table({
        documentId: `table-${place}`,
        years: [2024],
        layout: [
          layoutRow({
            indicator: `a.i${place}`,
            key: 'row',
            label: edit.isRowRenamed ? '新' : '旧',
          }),
        ],
      }),
    ),
    indicators: edits.map((edit, place) =>
      indicator({ code: `a.i${place}`, definition: edit.isRedefined ? '新的定义' : null }),
    ),
    observations: edits.map((edit, place) =>
      observation({ indicator: `a.i${place}`, value: edit.isValueCorrected ? 2 : 1 }),
    ),
  });

type Reported = [kind: string, before: string | null, after: string | null];

/** Between two paragraphs that stayed, what went comes before what came. */
const expectedTexts = (place: number, { paragraphs }: PlaceEdit): Reported[] => {
  const reported: Reported[] = [];
  let [went, came]: [Reported[], Reported[]] = [[], []];
  paragraphs.forEach(({ fate, isNewBefore }, at) => {
    const old = wordsOf(place * PARAGRAPHS + at);
    if (isNewBefore) came.push(['added', null, wordsOf(100 + place * PARAGRAPHS + at)]);
    if (fate === 'removed') {
      went.push(['removed', old, null]);
      return;
    }
    reported.push(...went, ...came);
    [went, came] = [[], []];
    if (fate === 'rewritten') reported.push(['changed', old, `${old}改`]);
  });
  return [...reported, ...went, ...came];
};

const when = (isSo: boolean, ...reported: string[]): string[][] => (isSo ? [reported] : []);

const expected = (edits: PlaceEdit[]) => ({
  texts: edits.flatMap((edit, place): Reported[] => [
    ...expectedTexts(place, edit),
    ...when(edit.isSummaryNew).map((): Reported => ['changed', '旧的摘要', '新的摘要']),
  ]),
  structure: edits.flatMap((edit, place) => when(edit.isRenamed, 'renamed', `chapter-${place}`)),
  images: edits.flatMap((edit, place) => [
    ...when(edit.isPhotoReplaced, 'replaced', `photo-${place}`),
    ...when(edit.isCaptionNew, 'changed', `photo-${place}`),
  ]),
  values: edits.flatMap((edit, place) => when(edit.isValueCorrected, 'changed', `a.i${place}`)),
  definitions: edits.flatMap((edit, place) => when(edit.isRedefined, 'changed', `a.i${place}`)),
  tables: edits.flatMap((edit, place) => when(edit.isRowRenamed, 'changed', `table-${place}`)),
});

const reportedOf = (changes: ChangeLists): ReturnType<typeof expected> => ({
  texts: changes.texts.map(({ kind, before, after }) => [kind, before, after]),
  structure: changes.structure.map(({ kind, key }) => [kind, key]),
  images: changes.images.map(({ kind, key }) => [kind, key]),
  values: changes.values.map(({ kind, indicator: code }) => [kind, code]),
  definitions: changes.definitions.map(({ kind, indicator: code }) => [kind, code]),
  tables: changes.tables.map(({ kind, table: { key } }) => [kind, key]),
});

const edits = () => fc.array(placeEdit(), { minLength: PLACES, maxLength: PLACES });
const untouched = Array.from({ length: PLACES }, () => UNTOUCHED);

describe('what differs between two editions', () => {
  it('should be nothing but the head where nothing was edited', () => {
    const changes = compareEditions({
      before: editionOf(editionContent()),
      after: editionOf(editionContent(), 2),
    });
    expect(changes).toEqual(noChanges());
  });

  it('should be exactly what was edited, in reading order', () => {
    const before = editionOf(make(untouched));
    fc.assert(
      fc.property(edits(), (given) => {
        const changes = compareEditions({ before, after: editionOf(make(given), 2) });
        expect(reportedOf(changes)).toEqual(expected(given));
      }),
    );
  });

  it('should be nothing between an edition and itself, and the same every time', () => {
    fc.assert(
      fc.property(edits(), edits(), (left, right) => {
        const [before, after] = [editionOf(make(left)), editionOf(make(right), 2)];
        expect(compareEditions({ before: after, after })).toEqual(noChanges());
        expect(compareEditions({ before, after })).toEqual(compareEditions({ before, after }));
      }),
      { numRuns: 25 },
    );
  });

  it('should not depend on the order of keys in the JSON', () => {
    const canonical = (given: ReportContent, number: number): ReturnType<typeof editionOf> =>
      JSON.parse(canonicalJson({ value: editionOf(given, number) }));
    expect(
      compareEditions({
        before: canonical(editionContent(), 1),
        after: editionOf(editionContent(), 2),
      }),
    ).toEqual(noChanges());
  });

  it('should keep the contract', () => {
    fc.assert(
      fc.property(edits(), (given) => {
        const changes = compareEditions({
          before: editionOf(make(untouched)),
          after: editionOf(make(given), 2),
        });
        expect(changeListsSchema.parse(changes)).toEqual(changes);
      }),
      { numRuns: 25 },
    );
  });

  it('should tell other counts of findings', () => {
    const after = editionOf(editionContent(), 2);
    after.quality = { ...after.quality, findings: { errors: 0, warnings: 3, waived: 1 } };
    const changes = compareEditions({ before: editionOf(editionContent()), after });
    expect(changes.quality).toMatchObject({
      before: { findings: { warnings: 0 } },
      after: { findings: { warnings: 3 } },
    });
    expect(changes.counts.total).toBe(0);
  });

  it('should not tell of the coverage of the numbers where one of the editions does not know it', () => {
    const before = editionOf(editionContent());
    const { numbers: _numbers, ...quality } = before.quality;
    const after = { ...before, quality };
    expect(compareEditions({ before, after }).quality).toBeNull();
    expect(compareEditions({ before: after, after: before }).quality).toBeNull();
  });
});

describe('comparing the whole demo', () => {
  const rewritten = (given: ReportContent): ReportContent =>
    JSON.parse(JSON.stringify(given).replaceAll('学生', '全体学生').replaceAll('，', ', '));
  const timed = (work: () => unknown): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const times = (given: ReportContent, count: number): ReportContent => {
    const copies = Array.from({ length: count }, (_, copy) => copy);
    const renamed = (copy: number): ReportContent =>
      JSON.parse(
        JSON.stringify(given).replaceAll(
          /"(documentId|key|parent|chapter|cover)":"([^"]+)"/g,
          (_match, name: string, id: string) => `"${name}":"${id}-${copy}"`,
        ),
      );
    const all = copies.map(renamed);
    return {
      ...given,
      chapters: all.flatMap((item) => item.chapters),
      cases: all.flatMap((item) => item.cases),
    };
  };
  let demo: ReportContent;

  beforeAll(async () => {
    demo = demoContent({ demo: await readFolder({ folder: DEMO_FOLDER }) });
  });

  it('should find nothing in the same report', () => {
    expect(compareEditions({ before: editionOf(demo), after: editionOf(demo, 2) })).toEqual(
      noChanges(),
    );
  });

  it('should find every paragraph that was rewritten, and none that came or went', () => {
    const changes = compareEditions({ before: editionOf(demo), after: editionOf(rewritten(demo)) });
    expect(new Set(changes.texts.map(({ kind }) => kind))).toEqual(new Set(['changed']));
    expect(changes.texts.length).toBeGreaterThan(100);
  });

  it('should not take the square of the time for ten times as much', () => {
    const measure = (given: ReportContent): number => {
      const reports = { before: editionOf(given), after: editionOf(rewritten(given), 2) };
      return Math.min(...[1, 2, 3].map(() => timed(() => compareEditions(reports))));
    };
    expect(measure(times(demo, 10))).toBeLessThan(40 * measure(demo));
  });
});
