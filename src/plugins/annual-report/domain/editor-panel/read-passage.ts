import type { PassageReading, PassageRequest } from '../../contract/admin/passage';
import type { PreparedReport } from '../compile/prepare-report';
import type { Finding, FindingFix } from '../checks/finding';
import { CHECKS, runChecks } from '../checks/run-checks';
import { typedEdit, typedSpan } from '../edits/text-edit';
import { referenceLabels } from '../facts/reference-labels';
import { createTokenResolver, type ResolveToken } from '../facts/token-resolver';
import { withPassages } from '../ledger/accounts';
import { accountNumbers, type NumberDeclaration } from '../ledger/declarations';
import { describeNumbers } from '../ledger/describe-ledger';
import type { Passage } from '../texts/passage';
import { printInlines } from '../texts/print-inlines';

/** Those that can be asked of one passage. */
const ASKED = CHECKS.filter(({ reads }) => reads !== 'report');

/** Reads the tokens of a report's texts; made once for all passages that are typed. */
export function passageResolver({ content, numbering, values }: PreparedReport): ResolveToken {
  return createTokenResolver({
    year: content.report.year,
    values,
    labels: referenceLabels({ content, numbering }),
  });
}

/** The passage that is typed, and what stands in the saved report in its place and before it. */
const placed = (
  prepared: PreparedReport,
  resolve: ResolveToken,
  { type, documentId, field, kind, text }: TypedPassage,
): { passage: Passage; saved: Passage | null; before: Passage | null } => {
  const { content, places, passages } = prepared;
  const ofDocument = passages.filter(({ place }) => place.type === type && place.id === documentId);
  const at = ofDocument.findIndex(({ place }) => place.field === field);
  const saved = ofDocument[at] ?? null;
  const before = (at < 0 ? ofDocument.at(-1) : ofDocument[at - 1]) ?? null;
  const things = type === 'case' ? content.cases : content.chapters;
  const written = things.find((thing) => thing.documentId === documentId);
  const named = { documentId, key: written?.key ?? documentId, title: written?.title ?? '' };
  const place = type === 'case' ? places.case(named, { field }) : places.chapter(named, { field });
  const printed = printInlines({ nodes: [{ type: 'text', text }], resolve });
  return {
    passage: {
      kind: kind ?? saved?.kind ?? 'paragraph',
      place: saved?.place ?? place,
      text: printed.text,
      facts: printed.facts,
      typed: printed.typed,
      list: saved?.list ?? null,
    },
    saved,
    before,
  };
};

type Edits = PassageReading['findings'][number]['fixes'][number]['edits'];

const editsOf = (passage: Passage, fix: FindingFix): Edits => {
  if (fix.kind === 'cell') return [];
  const edits = fix.at.flatMap(({ place, start, end, old }) => {
    const isHere = place.field === passage.place.field && passage.text.slice(start, end) === old;
    const edit = isHere ? typedEdit({ passage, start, end, words: fix.words }) : null;
    return edit ? [{ from: edit.from, old: edit.old, words: edit.words }] : [];
  });
  // One that could be made in part only is none.
  return edits.length === fix.at.length ? edits : [];
};

const describe = (
  passage: Passage,
  { check, family, severity, quote, messages, advice, fixes = [] }: Finding,
): PassageReading['findings'][number] => {
  const start = quote === null ? -1 : passage.text.indexOf(quote);
  const span =
    quote === null || start < 0
      ? { start: 0, end: passage.text.length }
      : { start, end: start + quote.length };
  return {
    ...{ check, family, severity, quote, messages, advice },
    ...typedSpan({ passage, ...span }),
    fixes: fixes.flatMap((fix) => {
      const edits = editsOf(passage, fix);
      if (edits.length === 0 || fix.kind === 'cell') return [];
      return [{ kind: fix.kind, words: fix.words, edits }];
    }),
  };
};

export type TypedPassage = PassageRequest & { type: 'chapter' | 'case'; documentId: string };

/**
 * What the checks that can be asked of one passage, and the ledger, say of a passage as it is typed, beside the report
 * as it is saved. Places are those of the typed text, where tokens stand as tokens.
 * @param resolve reads tokens, as `passageResolver` makes it
 */
export function readPassage({
  prepared,
  resolve,
  declarations,
  earlier,
  idOf,
  ...typed
}: TypedPassage & {
  prepared: PreparedReport;
  resolve: ResolveToken;
  declarations: NumberDeclaration[];
  /** Those of last year's report. */
  earlier: NumberDeclaration[];
  /** A short name for the identity of a number. */
  idOf: (identity: string) => string;
}): PassageReading {
  const { passage, saved, before } = placed(prepared, resolve, typed);
  const passages = [...(before ? [before] : []), passage];
  const replaced = [...(before ? [before] : []), ...(saved ? [saved] : [])];
  const context = withPassages({ prepared, passages, replaced });
  const { type, id, field } = passage.place;
  const findings = runChecks({ context, checks: ASKED }).filter(
    ({ place }) => place.type === type && place.id === id && place.field === field,
  );
  const numbers = accountNumbers({ prepared: context, declarations }).filter(
    ({ told }) => told.statement.passage === passage,
  );
  const described = describeNumbers({ prepared: context, earlier, numbers, idOf });
  return {
    text: passage.text,
    findings: findings.map((finding) => describe(passage, finding)),
    numbers: described
      .flatMap((document) => document.passages)
      .flatMap((one) => one.numbers)
      .map((number) => ({
        ...number,
        ...typedSpan({ passage, start: number.start, end: number.end }),
        bind: number.fact ? typedEdit({ passage, ...number.fact, words: number.fact.token }) : null,
      })),
  };
}
