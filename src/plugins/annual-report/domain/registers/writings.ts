import type { FindingPlace } from '../base/finding-place';
import type { PreparedReport } from '../compile/prepare-report';
import type { Passage } from '../texts/passage';
import { editionTexts, type EditionText } from './edition-texts';

/** A text in which something is named: of this report, or of last year's edition. */
export type Writing = {
  text: string;
  kind: Passage['kind'] | EditionText['kind'];
  /** The text as a passage; null for a partner of a case and for last year's. */
  passage: Passage | null;
  /** Where a finding on it stands; null for last year's. */
  place: FindingPlace | null;
  /** The document in which it stands: a chapter, a case, an image. */
  document: string;
  /** As printed: 3.1, 案例 5. */
  label: string;
};

/** Alternative texts say again what a caption says. */
const NOT_READ = new Set<Passage['kind']>(['alt', 'code', 'statement']);

const made = new WeakMap<Passage[], Writing[]>();

const labelOf = ({ label, title }: FindingPlace): string => label ?? title;

const collect = ({ content, numbering, places, passages }: PreparedReport): Writing[] => [
  ...passages
    .filter(({ kind }) => !NOT_READ.has(kind))
    .map((passage): Writing => ({
      text: passage.text,
      kind: passage.kind,
      passage,
      place: passage.place,
      document: `${passage.place.type}:${passage.place.id}`,
      label: labelOf(passage.place),
    })),
  ...numbering.cases.flatMap(({ content: story }) =>
    story.partners.map((text): Writing => {
      const place = places.case(story, { field: 'partners' });
      return {
        text,
        kind: 'partner',
        passage: null,
        place,
        document: `case:${story.documentId}`,
        label: labelOf(place),
      };
    }),
  ),
  ...(content.lastYear ? editionTexts(content.lastYear) : []).map(
    ({ text, kind, label }): Writing => ({
      text,
      kind,
      passage: null,
      place: null,
      document: `last:${label}`,
      label,
    }),
  ),
];

/** All texts in which the report names things, in reading order, then partners, then last year's edition. */
export function writingsOf(prepared: PreparedReport): Writing[] {
  const writings = made.get(prepared.passages) ?? collect(prepared);
  made.set(prepared.passages, writings);
  return writings;
}

const MARKS = '。！？!?；;\n';
/** Longer sentences are cut. */
const REACH = 200;

/** The sentence of a writing around a place, without its mark. */
export function sentenceAround({
  text,
  start,
  end,
}: {
  text: string;
  start: number;
  end: number;
}): string {
  let from = start;
  while (from > 0 && start - from < REACH && !MARKS.includes(text.charAt(from - 1))) from -= 1;
  let until = end;
  while (until < text.length && until - end < REACH && !MARKS.includes(text.charAt(until)))
    until += 1;
  return text.slice(from, until);
}
