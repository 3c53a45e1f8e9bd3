import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import { chapter, indicator, table } from './content';

/** A report whose only chapter shows one table. */
export function showing({
  observations,
  ...given
}: Parameters<typeof table>[0] & Pick<ReportContent, 'observations'>): Partial<ReportContent> {
  return {
    chapters: [chapter({ blocks: [{ type: 'table', table: 'table-1' }] })],
    tables: [table({ title: '毕业生', ...given })],
    indicators: [indicator()],
    observations,
  };
}
