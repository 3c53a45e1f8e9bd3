const TYPES = {
  report: 'api::report.report',
  chapter: 'api::chapter.chapter',
  case: 'api::case.case',
  image: 'api::image.image',
};

export type DocumentType = keyof typeof TYPES;

/** Where a document is edited; `field` is the path of a field that is to be focused. */
export function documentAddress({
  type,
  documentId,
  field,
}: {
  type: DocumentType;
  documentId: string;
  field?: string | undefined;
}): string {
  const address = `/content-manager/collection-types/${TYPES[type]}/${documentId}`;
  return field === undefined ? address : `${address}?field=${encodeURIComponent(field)}`;
}
