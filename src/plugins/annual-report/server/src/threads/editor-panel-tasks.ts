import type { PanelDocument, PanelDocumentType, Reading } from '../../../contract/admin/document';
import type { ImageContent } from '../../../domain/content/report-content';
import { describeDocument } from '../../../domain/editor-panel/describe-document';
import { listTokens } from '../../../domain/editor-panel/list-tokens';
import {
  readDocument as readWritten,
  type Written,
} from '../../../domain/editor-panel/read-document';
import {
  passageResolver,
  readPassage as readTyped,
  type TypedPassage,
} from '../../../domain/editor-panel/read-passage';
import type { PassageReading } from '../../../contract/admin/passage';
import { sha256 } from '../hash/sha256';
import { madeOnce, stateOf, type GivenState } from './prepared-report';

const tokensOf = madeOnce((state) => listTokens({ prepared: state.prepared() }));

/** Checks a whole report for what concerns one of its documents. */
export async function describeForPanel({
  type,
  documentId,
  ...given
}: GivenState & { type: PanelDocumentType; documentId: string }): Promise<PanelDocument> {
  const state = stateOf(given);
  const judgement = await state.judgement();
  return describeDocument({ judgement, type, documentId, tokens: tokensOf(state) });
}

/** Reads a document as it stands in a form; waits for no check. */
export function readDocument({
  written,
  images,
  ...given
}: GivenState & {
  written: Written;
  /** Images that were chosen since: the saved report may not show them yet. */
  images: ImageContent[];
}): Reading | null {
  const { content, values } = stateOf(given);
  const isRead = new Set(content.images.map(({ documentId }) => documentId));
  const chosen = images.filter(({ documentId }) => !isRead.has(documentId));
  return readWritten({
    content: { ...content, images: [...content.images, ...chosen] },
    written,
    values: values(),
  });
}

const resolverOf = madeOnce((state) => passageResolver(state.prepared()));

/** Reads one passage as it is typed; waits for no check of the whole report. */
export function readPassage({
  type,
  documentId,
  field,
  text,
  kind,
  ...given
}: GivenState & TypedPassage): PassageReading {
  const state = stateOf(given);
  const { declarations, earlier } = state;
  return readTyped({
    ...{ type, documentId, field, text, ...(kind && { kind }) },
    ...{ prepared: state.prepared(), resolve: resolverOf(state), declarations, earlier },
    idOf: sha256,
  });
}
