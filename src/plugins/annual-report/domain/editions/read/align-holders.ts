import type { ReportJson } from '../../../contract/report';
import type { Pair } from '../align/align-exact';
import { alignTexts, type Comparable } from '../align/align-texts';
import { mergeOrder } from '../align/sequences';
import type { Holder, Passage } from './holder';
import { readHolders } from './read-holders';

/** A holder in both reports, with the passages that are one; null on the side where it is not. */
export type HolderPair = { before: Holder | null; after: Holder | null; passages: Pair[] };

const comparable = ({ field, text }: Passage): Comparable => ({ group: field, text });

/** All holders of two reports in reading order, side by side. */
export function alignHolders({
  before,
  after,
}: {
  before: ReportJson;
  after: ReportJson;
}): HolderPair[] {
  const byId = (report: ReportJson): Map<string, Holder> =>
    new Map(readHolders({ report }).map((holder) => [holder.id, holder]));
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
