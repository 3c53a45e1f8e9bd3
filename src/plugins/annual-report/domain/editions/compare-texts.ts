import type { TextChange } from '../../contract/changes/text-change';
import { canonicalJson } from '../canonical/canonical-json';
import { mergeOrder } from './align/sequences';
import type { TextDiffer } from './diff-text';
import { findMoves } from './compare-uses';
import type { SectionPair } from './read/align-sections';
import type { Field, Passage } from './read/section';

const isSameNode = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before) === JSON.stringify(after) ||
  canonicalJson({ value: before }) === canonicalJson({ value: after });

/** A field or a passage, as far as a change of it is reported. */
type Reported = Pick<Field, 'field' | 'text' | 'place'>;

const change = (
  kind: TextChange['kind'],
  { field, place }: Reported,
  given: Partial<TextChange>,
): TextChange => ({
  kind,
  field,
  place,
  movedFrom: null,
  before: null,
  after: null,
  diff: null,
  ...given,
});

const came = (item: Reported): TextChange => change('added', item, { after: item.text });

const went = (item: Reported): TextChange => change('removed', item, { before: item.text });

const rewritten = (old: Reported, young: Reported, differ: TextDiffer): TextChange => {
  const texts = { before: old.text, after: young.text };
  return change('changed', young, { ...texts, diff: differ.diff(texts) });
};

const compareFields = (pair: SectionPair, differ: TextDiffer): TextChange[] => {
  const byName = (fields: Field[] = []): Map<string, Field> =>
    new Map(fields.map((item) => [item.name, item]));
  const [olds, news] = [byName(pair.before?.fields), byName(pair.after?.fields)];
  return mergeOrder({ before: [...olds.keys()], after: [...news.keys()] }).flatMap((name) => {
    const [old, young] = [olds.get(name), news.get(name)];
    if (old && young) return old.text === young.text ? [] : [rewritten(old, young, differ)];
    return [...(young ? [came(young)] : []), ...(old ? [went(old)] : [])];
  });
};

const comparePassage = (old: Passage, young: Passage, differ: TextDiffer): TextChange[] => {
  if (old.text !== young.text) return [rewritten(old, young, differ)];
  if (isSameNode(old.node, young.node)) return [];
  return [change('reformatted', young, { before: old.text, after: young.text })];
};

const comparePassages = (pair: SectionPair, differ: TextDiffer): TextChange[] => {
  const [olds, news] = [pair.before?.passages ?? [], pair.after?.passages ?? []];
  const changes: TextChange[] = [];
  let [nextOld, nextNew] = [0, 0];
  const passUntil = (toOld: number, toNew: number): void => {
    changes.push(...olds.slice(nextOld, toOld).map(went), ...news.slice(nextNew, toNew).map(came));
  };
  for (const [left, right] of pair.passages) {
    passUntil(left, right);
    const [old, young] = [olds[left], news[right]];
    if (old && young) changes.push(...comparePassage(old, young, differ));
    [nextOld, nextNew] = [left + 1, right + 1];
  }
  passUntil(olds.length, news.length);
  return changes;
};

const MOVABLE = new Set<string>(['text', 'problem', 'cause', 'measures']);

/** Texts that came, went, moved, were rewritten or only look otherwise, in reading order. */
export function compareTexts({
  sections,
  differ,
}: {
  sections: SectionPair[];
  differ: TextDiffer;
}): TextChange[] {
  return findMoves({
    changes: sections.flatMap((pair) => [
      ...compareFields(pair, differ),
      ...comparePassages(pair, differ),
    ]),
    nameOf: ({ field, before, after }) =>
      MOVABLE.has(field) ? `${field} ${before ?? after ?? ''}` : null,
  }).map((item) => (item.kind === 'moved' ? { ...item, before: item.after } : item));
}
