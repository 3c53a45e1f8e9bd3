import { canonicalJson } from '../../canonical/canonical-json';
import { byDocument, type DocumentEdits, typedEdit } from '../../edits/text-edit';
import type { Passage } from '../../texts/passage';
import type { Finding, FindingFix, FixPlace } from '../finding';

const isAt = ({ place: wanted, start, end, old }: FixPlace, { place, text }: Passage): boolean =>
  place.type === wanted.type &&
  place.id === wanted.id &&
  place.field === wanted.field &&
  text.slice(start, end) === old;

/**
 * The edits of a fix that a finding offers, or null where it offers another one by now.
 * @param findings those that have the wanted identity
 */
export function planFix({
  findings,
  fix,
  passages,
}: {
  findings: Pick<Finding, 'fixes'>[];
  fix: FindingFix;
  passages: Passage[];
}): DocumentEdits[] | null {
  if (fix.kind === 'cell') return null;
  const wanted = canonicalJson({ value: fix });
  const isOffered = findings.some(({ fixes = [] }) =>
    fixes.some((offered) => canonicalJson({ value: offered }) === wanted),
  );
  if (!isOffered) return null;
  const edits = fix.at.flatMap((at) => {
    const passage = passages.find((candidate) => isAt(at, candidate));
    const edit = passage && typedEdit({ passage, ...at, words: fix.words });
    return edit ? [{ place: at.place, edit }] : [];
  });
  return edits.length === fix.at.length ? byDocument(edits) : null;
}
