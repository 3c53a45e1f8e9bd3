import type { PanelDocumentType } from '../../../contract/admin/document';

/** The content types that the panel has something to show next to. */
const WRITTEN: Record<string, PanelDocumentType> = {
  'api::report.report': 'report',
  'api::chapter.chapter': 'chapter',
  'api::case.case': 'case',
};

export function writtenType(model: string): PanelDocumentType | null {
  return WRITTEN[model] ?? null;
}

/** Whether a content type is the project's own, and not Strapi's or a plugin's. */
export function isOwnType(model: string): boolean {
  return model.startsWith('api::');
}
