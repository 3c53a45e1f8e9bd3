import { assembleReport } from '../../../src/plugins/annual-report/domain/assemble/assemble-report';
import { judgeReport } from '../../../src/plugins/annual-report/domain/checks/judge-report';
import { describeDocument } from '../../../src/plugins/annual-report/domain/editor-panel/describe-document';
import { readDocument } from '../../../src/plugins/annual-report/domain/editor-panel/read-document';
import { describeProgress } from '../../../src/plugins/annual-report/domain/overview/describe-progress';
import { createWaiverRepository } from '../../../src/plugins/annual-report/server/src/repositories/checks/waiver-repository';
import { createDeclarationRepository } from '../../../src/plugins/annual-report/server/src/repositories/checks/declaration-repository';
import { createContentRepository } from '../../../src/plugins/annual-report/server/src/repositories/content/content-repository';
import { createOutlineRepository } from '../../../src/plugins/annual-report/server/src/repositories/outline/outline-repository';
import { createCheckService } from '../../../src/plugins/annual-report/server/src/services/checks/check-service';
import { createPanelDocumentService } from '../../../src/plugins/annual-report/server/src/services/editor-panel/panel-document-service';
import { describeOutline } from '../../../src/plugins/annual-report/server/src/services/outline/describe-outline';
import { createAdminOutlineService } from '../../../src/plugins/annual-report/server/src/services/outline/admin-outline-service';
import { createPreviewService } from '../../../src/plugins/annual-report/server/src/services/preview-service';
import { createOverviewService } from '../../../src/plugins/annual-report/server/src/services/reports/overview-service';
import type { Annals } from '../running/annals';

type Key = { school: string; year: number };
type Asked = { annals: Pick<Annals, 'strapi'>; key: Key; chapter: string };

const STATUSES = ['draft', 'published'] as const;

/** As JSON carries it, without the signatures that addresses of photographs get as they leave. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replace(/("\/uploads\/[^"?]*)\?[^"]*"/g, '$1"')) as unknown;

const writtenIn = (chapter: string) => ({
  type: 'chapter' as const,
  documentId: chapter,
  title: '表单里的标题',
  summary: null,
});

/** What the pages of the admin panel show of a report, by whatever is kept. */
export async function askAll({ annals: { strapi }, key, chapter }: Asked): Promise<unknown> {
  const states = [];
  for (const status of STATUSES) {
    const findings = await createCheckService({ strapi }).find({ ...key, status });
    const { data: preview } = await createPreviewService({ strapi }).show({ ...key, status });
    states.push({ findings: findings.map(({ id: _id, ...finding }) => finding), preview });
  }
  const { values, findings, images } = await createOverviewService({ strapi }).show(key);
  const { lastSave: _lastSave, ...outline } = await createAdminOutlineService({ strapi }).read(key);
  const documents = createPanelDocumentService({ strapi });
  return plain({
    states,
    overview: { required: values.required, reported: values.reported, findings, images },
    outline,
    panel: await documents.describe({ type: 'chapter', documentId: chapter }),
    reading: await documents.read({ ...writtenIn(chapter), blocks: [] }),
  });
}

/** The same, read and computed anew. */
export async function computeAll({ annals: { strapi }, key, chapter }: Asked): Promise<unknown> {
  const judge = async (status: (typeof STATUSES)[number]) => {
    const content = await createContentRepository({ strapi }).read({ ...key, status });
    if (!content) throw new Error('There is no such report.');
    const { connection } = strapi.db;
    const waivers = await createWaiverRepository({ connection }).list(key);
    const overrides = await createWaiverRepository({ connection, acceptance: 'override' }).list(
      key,
    );
    const declarations = await createDeclarationRepository({ connection }).list(key);
    return { content, declarations, judgement: judgeReport({ content, waivers, overrides }) };
  };
  const states = [];
  for (const status of STATUSES) {
    const { judgement, declarations } = await judge(status);
    const preview = assembleReport({ ...judgement, declarations, edition: null });
    states.push({ findings: judgement.findings, preview });
  }
  const { content, judgement } = await judge('draft');
  const { required, reported, findings, images } = describeProgress(judgement);
  const outlines = createOutlineRepository({ connection: strapi.db.connection });
  const reportDocumentId = content.report.documentId;
  return plain({
    states,
    overview: { required, reported, findings, images },
    outline: describeOutline({ content: await outlines.content({ reportDocumentId }) }),
    panel: describeDocument({ judgement, type: 'chapter', documentId: chapter }),
    reading: readDocument({ content, written: { ...writtenIn(chapter), blocks: [] } }),
  });
}
