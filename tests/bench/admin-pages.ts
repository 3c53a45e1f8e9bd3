import { z } from 'zod';
import type { AnnalsServer } from './children';
import type { BenchReport, World } from './prepare';

/** A request that a page of the admin panel makes. */
export type Page = {
  name: string;
  /** Whether it waits for the findings. */
  isChecked: boolean;
  path: string;
  body?: unknown;
};

const outlineSchema = z.object({
  data: z.object({
    chapters: z.array(z.object({ documentId: z.string(), isBlank: z.boolean() })),
  }),
});

/** Sends the request as somebody who may everything. @throws Error for any answer but 200 */
export async function ask({ url }: AnnalsServer, { admin }: World, page: Page): Promise<Response> {
  const response = await fetch(`${url}${page.path}`, {
    headers: { ...admin, 'Content-Type': 'application/json' },
    ...(page.body !== undefined && { method: 'POST', body: JSON.stringify(page.body) }),
  });
  if (response.status !== 200) {
    throw new Error(`${page.path} answered ${response.status}: ${await response.text()}`);
  }
  return response;
}

/** The chapter of a report that the form panel and the reading are asked for: the first that has a text. */
export async function findChapter(
  annals: AnnalsServer,
  world: World,
  { school, year }: BenchReport,
): Promise<string> {
  const path = `/annual-report/reports/${school}/${year}/outline`;
  const response = await ask(annals, world, { name: 'outline', isChecked: false, path });
  const { chapters } = outlineSchema.parse(await response.json()).data;
  const chapter = chapters.find(({ isBlank }) => !isBlank);
  if (!chapter) throw new Error('No chapter of the report has a text.');
  return chapter.documentId;
}

/** Everything that the pages of a report ask for and that is prepared of it. */
export function pagesOf(report: BenchReport, chapter: string): Page[] {
  const base = `/annual-report/reports/${report.school}/${report.year}`;
  const document = `/annual-report/documents/chapter/${chapter}`;
  const children = [{ type: 'text', text: '全校现有在校生 1200 人，比上年增加 5%。' }];
  const body = {
    title: '学生发展',
    summary: null,
    blocks: [{ type: 'text', content: Array(10).fill({ type: 'paragraph', children }) }],
  };
  return [
    { name: 'overview', isChecked: true, path: `${base}/overview` },
    { name: 'findings', isChecked: true, path: `${base}/findings` },
    { name: 'outline', isChecked: false, path: `${base}/outline` },
    { name: 'form panel', isChecked: true, path: `${document}/desk` },
    { name: 'reading', isChecked: false, path: `${document}/reading`, body },
    { name: 'preview', isChecked: true, path: `${base}/preview` },
    { name: 'changes', isChecked: true, path: `${base}/changes?status=draft` },
  ];
}
