import type { ChangeLists } from '../../contract/changes/change-lists';
import type { ReportJson } from '../../contract/report';
import { canonicalJson } from '../canonical/canonical-json';
import { groupBy, mergeOrder, movedKeys } from './align/sequences';
import { compareDefinitions } from './compare-definitions';
import { compareGrids, gridsOfReport } from './compare-grids';
import { compareImages } from './compare-images';
import { compareStructure, type Member } from './compare-structure';
import { compareTables } from './compare-tables';
import { compareTexts } from './compare-texts';
import { compareUses } from './compare-uses';
import { compareValues } from './compare-values';
import { withCounts } from './count-changes';
import { createTextDiffer } from './diff-text';
import { alignSections } from './read/align-sections';
import { caseMembers, chapterMembers, firstUses, tableMembers } from './read/members';
import { indexValues } from './read/value-index';

const sectionOf = ({ place }: Member): string => place.chapter?.key ?? '';

/** Keys of the members that something else holds, or that changed their order among those it holds. */
function movedMembers({ before, after }: { before: Member[]; after: Member[] }): Set<string> {
  const sections = new Map(before.map((member) => [member.key, sectionOf(member)]));
  const old = groupBy(before, sectionOf);
  const moved = after
    .filter((member) => (sections.get(member.key) ?? sectionOf(member)) !== sectionOf(member))
    .map(({ key }) => key);
  const reordered = [...groupBy(after, sectionOf)].flatMap(([section, members]) => [
    ...movedKeys({
      before: (old.get(section) ?? []).map(({ key }) => key),
      after: members.map(({ key }) => key),
    }),
  ]);
  return new Set([...moved, ...reordered]);
}

type Reports = { before: ReportJson; after: ReportJson };

const compareNumbers = ({ before, after }: Reports) => {
  const [old, young] = [indexValues(before), indexValues(after)];
  const codes = mergeOrder({ before: old.codes, after: young.codes });
  return {
    values: compareValues({ before: old, after: young, codes }),
    definitions: compareDefinitions({
      before: before.indicators,
      after: after.indicators,
      codes,
    }),
  };
};

const compareContent = ({ before, after }: Reports) => {
  const sections = alignSections({ before, after });
  const olds = sections.map((pair) => pair.before);
  const news = sections.map((pair) => pair.after);
  const uses = compareUses({ sections });
  const differ = createTextDiffer();
  const chapters = { before: chapterMembers(before), after: chapterMembers(after) };
  const cases = { before: caseMembers(before), after: caseMembers(after) };
  const shownTables = uses.filter(({ type }) => type === 'table').map(({ key }) => key);
  return {
    texts: compareTexts({ sections, differ }),
    images: compareImages({
      before: before.images,
      after: after.images,
      uses: uses.filter(({ type }) => type === 'image'),
      places: firstUses(news, 'image'),
      differ,
    }),
    ...compareGrids({
      before: gridsOfReport(before),
      after: gridsOfReport(after),
      uses: uses.filter(({ type }) => type === 'grid'),
      places: firstUses(news, 'grid'),
      differ,
    }),
    structure: [
      ...compareStructure({ type: 'chapter', ...chapters, moved: movedMembers(chapters) }),
      ...compareStructure({ type: 'case', ...cases, moved: movedMembers(cases) }),
      ...compareStructure({
        type: 'table',
        before: tableMembers(before, firstUses(olds, 'table')),
        after: tableMembers(after, firstUses(news, 'table')),
        moved: new Set(shownTables),
      }),
    ],
  };
};

const compareQuality = ({ before, after }: Reports): ChangeLists['quality'] => {
  const hasNumbers = before.quality.numbers !== undefined && after.quality.numbers !== undefined;
  const comparable = ({ numbers, ...quality }: ReportJson['quality']) =>
    canonicalJson({ value: hasNumbers ? { ...quality, numbers } : quality });
  return comparable(before.quality) === comparable(after.quality)
    ? null
    : { before: before.quality, after: after.quality };
};

/**
 * What differs between two reports of one school and year, each with its place, in reading order. Things are
 * known by their keys, codes and years; texts by their words. The head of an edition (number, time, note) is
 * no difference, and neither is how paragraphs are cut into blocks, nor a field that an edition of an earlier
 * contract does not have yet. Pure: the same two reports always differ in the same way.
 */
export function compareEditions(reports: Reports): ChangeLists {
  return withCounts({
    ...compareNumbers(reports),
    ...compareContent(reports),
    tables: compareTables({ before: reports.before.tables, after: reports.after.tables }),
    quality: compareQuality(reports),
  });
}
