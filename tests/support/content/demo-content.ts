import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import { folderContent } from '../../../src/plugins/annual-report/server/src/report-folder/folder-content';
import type { FolderReport } from '../../../src/plugins/annual-report/server/src/report-folder/folder-report';

/** The demo's content as its files give it, without a database; the photographs are of one size. */
export function demoContent({ demo }: { demo: FolderReport }): ReportContent {
  const photographs = new Map(
    demo.images.map(({ key }) => [
      key,
      {
        url: `/uploads/${key}.jpg`,
        width: 1600,
        height: 1200,
        mime: 'image/jpeg',
        bytes: 100_000,
        sha256: null,
        formats: {},
      },
    ]),
  );
  return folderContent({ report: demo, photographs, lastYear: null });
}
