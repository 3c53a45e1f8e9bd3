import type { DeskDocument, DeskDocumentType, Reading } from '../../../contract/desk/document';
import type { ImageContent } from '../../../domain/content/report-content';
import { describeDocument } from '../../../domain/desk/describe-document';
import { listTokens } from '../../../domain/desk/list-tokens';
import { readDocument as readWritten, type Written } from '../../../domain/desk/read-document';
import { madeOnce, stateOf, type GivenState } from './prepared-report';

const tokensOf = madeOnce((state) => listTokens({ prepared: state.prepared() }));

/** Checks a whole report for what concerns one of its documents. */
export async function describeForDesk({
  type,
  documentId,
  ...given
}: GivenState & { type: DeskDocumentType; documentId: string }): Promise<DeskDocument> {
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
