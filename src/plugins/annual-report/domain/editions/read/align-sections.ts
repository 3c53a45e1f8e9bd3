import type { ReportJson } from '../../../contract/report';
import type { Pair } from '../align/align-exact';
import { alignTexts, type Comparable } from '../align/align-texts';
import { mergeOrder } from '../align/sequences';
import type { Section, Passage } from './section';
import { readSections } from './read-sections';

/** A holder in both reports, with the passages that are one; null on the side where it is not. */
export type SectionPair = { before: Section | null; after: Section | null; passages: Pair[] };

const comparable = ({ field, text }: Passage): Comparable => ({ group: field, text });

/** All holders of two reports in reading order, side by side. */
export function alignSections({
  before,
  after,
}: {
  before: ReportJson;
  after: ReportJson;
}): SectionPair[] {
  const byId = (report: ReportJson): Map<string, Section> =>
    new Map(readSections({ report }).map((section) => [section.id, section]));
  const [olds, news] = [byId(before), byId(after)];
  return mergeOrder({ before: [...olds.keys()], after: [...news.keys()] }).map((id) => {
    const [old = null, young = null] = [olds.get(id), news.get(id)];
    return {
      before: old,
      after: young,
      passages: alignTexts({
        before: (old?.passages ?? []).map(comparable),
        after: (young?.passages ?? []).map(comparable),
      }),
    };
  });
}
