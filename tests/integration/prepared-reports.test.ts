import { z } from 'zod';
import { createCheckService } from '../../src/plugins/annual-report/server/src/services/checks/check-service';
import { createCorrectionService } from '../../src/plugins/annual-report/server/src/services/editions/correction-service';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import { createAdminOutlineService } from '../../src/plugins/annual-report/server/src/services/outline/admin-outline-service';
import { createPackService } from '../../src/plugins/annual-report/server/src/services/packs/pack-service';
import {
  createPreparedReports,
  stateCacheOf,
} from '../../src/plugins/annual-report/server/src/services/prepared/prepared-reports';
import { createLedgerService } from '../../src/plugins/annual-report/server/src/services/checks/ledger-service';
import { createPreviewService } from '../../src/plugins/annual-report/server/src/services/preview-service';
import { createOverviewService } from '../../src/plugins/annual-report/server/src/services/reports/overview-service';
import { createReviewService } from '../../src/plugins/annual-report/server/src/services/values/review-service';
import { createValueService } from '../../src/plugins/annual-report/server/src/services/values/value-service';
import { onSnapshot } from '../../src/plugins/annual-report/server/src/repositories/connection';
import { readFingerprint } from '../../src/plugins/annual-report/server/src/repositories/content/read-fingerprint';
import { createPackRepository } from '../../src/plugins/annual-report/server/src/repositories/packs/pack-repository';
import {
  CASE,
  CHAPTER,
  IMAGE,
  INDICATOR,
  INDICATOR_TABLE,
  OBSERVATION,
  REPORT,
  SCHOOL,
} from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { askAll, computeAll } from '../support/content/as-prepared';
import { asRequested } from '../support/asking/outline-client';
import { documentsOf, findDocument } from '../support/content/documents';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { sql } from '../support/stored/sql';
import { statementsOf } from '../support/stored/statements';

/** Tables that a statement reads, its own named results left out. */
const tablesIn = (statement: string): string[] => {
  const text = statement.replace(/distinct\s+from|lateral|extract\(\w+\s+from/gi, '');
  const names = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  const own = new Set(names(/"?(\w+)"?\s+AS\s+(?:MATERIALIZED\s+)?\(/gi));
  return names(/\b(?:from|join)\s+"?([a-z_]\w*)"?(?!\w*\s*\()/gi).filter((name) => !own.has(name));
};

describe('reports that are prepared once', () => {
  let annals: Annals;
  let small: SmallReport;

  beforeAll(async () => {
    annals = await startAnnals();
    small = await createSmallReport({ strapi: annals.strapi });
  });

  afterAll(() => annals.stop());

  const keyOf = ({ school, year }: SmallReport) => ({ school, year });
  const asked = () => ({ annals, key: keyOf(small), chapter: small.chapter });
  const fingerprint = async () =>
    (
      await onSnapshot(annals.strapi, (connection) =>
        readFingerprint({ ...keyOf(small), connection }),
      )
    )?.fingerprint;
  const documents = (uid: Parameters<typeof documentsOf>[1]) => documentsOf(annals.strapi, uid);
  const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
  const text = (words: string) => ({ __component: 'report.text', content: paragraph(words) });

  /** Documents that one write leaves for the next. */
  const added = { chapter: '', case: '', image: '', table: '', indicator: '', observation: '' };

  const WRITES: [string, () => Promise<unknown>][] = [
    [
      'the report is changed',
      () => documents(REPORT).update({ documentId: small.report, data: { title: '改过的报告' } }),
    ],
    [
      'the school is renamed',
      async () => {
        const filters = { code: small.school };
        const { documentId } = await findDocument({ strapi: annals.strapi, uid: SCHOOL, filters });
        await documents(SCHOOL).update({ documentId, data: { name: '改名的学校' } });
      },
    ],
    [
      'a word of a chapter is changed',
      () =>
        documents(CHAPTER).update({
          documentId: small.chapter,
          data: {
            content: [
              text('改过的正文。'),
              { __component: 'report.images', images: [small.image] },
            ],
          },
        }),
    ],
    ['the chapter is published', () => documents(CHAPTER).publish({ documentId: small.chapter })],
    [
      'a chapter is created',
      async () => {
        const data = { title: '新章节', report: small.report, content: [text('新的正文。')] };
        added.chapter = (await documents(CHAPTER).create({ data })).documentId;
      },
    ],
    ['it is published', () => documents(CHAPTER).publish({ documentId: added.chapter })],
    [
      'a challenge is added to it',
      () =>
        documents(CHAPTER).update({
          documentId: added.chapter,
          data: {
            content: [
              { __component: 'report.challenge', problem: '问题', cause: '原因', measures: '措施' },
            ],
          },
          status: 'published',
        }),
    ],
    [
      'its draft is changed',
      () => documents(CHAPTER).update({ documentId: added.chapter, data: { title: '改' } }),
    ],
    ['that is discarded', () => documents(CHAPTER).discardDraft({ documentId: added.chapter })],
    [
      'a case is created',
      async () => {
        const data = { title: '新案例', report: small.report, chapter: added.chapter };
        added.case = (await documents(CASE).create({ data, status: 'published' })).documentId;
      },
    ],
    [
      'it gets a cover',
      () =>
        documents(CASE).update({
          documentId: added.case,
          data: { cover: small.image },
          status: 'published',
        }),
    ],
    ['it is unpublished', () => documents(CASE).unpublish({ documentId: added.case })],
    ['it is deleted', () => documents(CASE).delete({ documentId: added.case })],
    [
      'the outline is arranged anew',
      async () => {
        const outlines = createAdminOutlineService({ strapi: annals.strapi });
        const requested = asRequested(await outlines.read(keyOf(small)));
        await outlines.save({
          ...keyOf(small),
          requested: { ...requested, chapters: [...requested.chapters].reverse() },
          by: { by: 'test', name: '编辑', userId: null },
        });
      },
    ],
    [
      'the chapter is unpublished',
      () => documents(CHAPTER).unpublish({ documentId: added.chapter }),
    ],
    [
      'it is deleted, draft and all',
      () => documents(CHAPTER).delete({ documentId: added.chapter }),
    ],
    [
      'a caption is changed',
      () => documents(IMAGE).update({ documentId: small.image, data: { caption: '新的校门' } }),
    ],
    [
      'its file is replaced',
      () => sql(annals, 'UPDATE files SET width = width + 1 WHERE id = ?', [small.file.id]),
    ],
    [
      'its file is taken away',
      () => documents(IMAGE).update({ documentId: small.image, data: { file: null } }),
    ],
    [
      'it gets one again',
      () => documents(IMAGE).update({ documentId: small.image, data: { file: small.file.id } }),
    ],
    [
      'a table is changed',
      () =>
        documents(INDICATOR_TABLE).update({ documentId: small.table, data: { title: '新计分卡' } }),
    ],
    [
      'a table is created',
      async () => {
        const data = {
          title: '图表',
          kind: 'trend',
          years: [small.year],
          layout: [],
          key: 'trend-1',
          report: small.report,
        };
        added.table = (await documents(INDICATOR_TABLE).create({ data })).documentId;
      },
    ],
    ['that table is deleted', () => documents(INDICATOR_TABLE).delete({ documentId: added.table })],
    [
      'the dictionary is changed',
      async () => {
        const filters = { code: small.indicator };
        const { documentId } = await findDocument({
          strapi: annals.strapi,
          uid: INDICATOR,
          filters,
        });
        await documents(INDICATOR).update({ documentId, data: { name: '全日制在校生' } });
      },
    ],
    [
      'an indicator is created',
      async () => {
        const data = {
          code: `${small.school}.twice`,
          name: '两倍',
          unit: '人',
          formula: `${small.indicator} * 2`,
        };
        added.indicator = (await documents(INDICATOR).create({ data })).documentId;
      },
    ],
    [
      'that indicator is deleted',
      () => documents(INDICATOR).delete({ documentId: added.indicator }),
    ],
    [
      'a value is written',
      () =>
        createValueService({ strapi: annals.strapi }).write({
          school: small.school,
          cells: [
            { indicator: small.indicator, year: small.year, revision: 1, value: 306, text: '306' },
          ],
          by: { userId: null },
          reason: null,
        }),
    ],
    [
      'values are reviewed',
      () =>
        createReviewService({ strapi: annals.strapi }).review({
          ...keyOf(small),
          scope: 'report',
          by: { userId: null },
        }),
    ],
    [
      'a value of another year is entered',
      async () => {
        const data = {
          schoolCode: small.school,
          indicatorCode: small.indicator,
          year: small.year - 1,
          value: 300,
          text: '300',
        };
        added.observation = (await documents(OBSERVATION).create({ data })).documentId;
      },
    ],
    [
      'that value is deleted',
      () => documents(OBSERVATION).delete({ documentId: added.observation }),
    ],
    [
      'the report follows a pack',
      async () => {
        const [pack] = await createPackService({ strapi: annals.strapi }).list();
        const data = { pack: pack?.code };
        await documents(REPORT).update({ documentId: small.report, data });
      },
    ],
    [
      'the pack is loaded again with other rules',
      async () => {
        const packs = await createPackRepository({
          connection: annals.strapi.db.connection,
        }).readAll();
        const changed = packs.map((pack) => ({ ...pack, version: pack.version + 1, rules: [] }));
        await createPackService({ strapi: annals.strapi }).load({ packs: changed });
      },
    ],
    [
      'a finding is accepted',
      async () => {
        const checks = createCheckService({ strapi: annals.strapi });
        const request = { ...keyOf(small), status: 'draft' as const };
        const open = (await checks.find(request)).find(({ severity }) => severity !== 'error');
        if (!open) throw new Error('There is nothing to accept.');
        await checks.waive({
          ...request,
          finding: open.id,
          reason: '原文如此',
          name: '审核',
          by: null,
        });
      },
    ],
    [
      'that is taken back',
      async () => {
        const checks = createCheckService({ strapi: annals.strapi });
        const found = await checks.find({ ...keyOf(small), status: 'draft' });
        const accepted = found.find(({ waiver }) => waiver !== null);
        if (!accepted) throw new Error('Nothing was accepted.');
        await checks.revoke({ ...keyOf(small), findings: [accepted.id], by: null });
      },
    ],
    [
      'an error is overridden',
      async () => {
        const data = {
          schoolCode: small.school,
          indicatorCode: small.indicator,
          year: 2023,
          value: -3,
          text: '-3',
        };
        added.observation = (await documents(OBSERVATION).create({ data })).documentId;
        const checks = createCheckService({ strapi: annals.strapi });
        const request = { ...keyOf(small), status: 'draft' as const };
        const found = await checks.find(request);
        const error = found.find(({ canBeOverridden }) => canBeOverridden);
        if (!error) throw new Error('There is nothing to override.');
        await checks.override({
          ...request,
          finding: error.id,
          reason: '原文如此',
          name: '发布',
          by: null,
        });
      },
    ],
    [
      'that override is taken back',
      async () => {
        const checks = createCheckService({ strapi: annals.strapi });
        const found = await checks.find({ ...keyOf(small), status: 'draft' });
        const overridden = found.find((one) => one.canBeOverridden && one.waiver !== null);
        if (!overridden) throw new Error('Nothing was overridden.');
        await checks.revokeOverride({ ...keyOf(small), finding: overridden.id, by: null });
      },
    ],
    [
      'the value that was overridden is deleted',
      () => documents(OBSERVATION).delete({ documentId: added.observation }),
    ],
    [
      'a number is declared',
      async () => {
        const content = [text('开放日接待来访家长 4127 人。')];
        await documents(CHAPTER).update({ documentId: small.chapter, data: { content } });
        const ledger = createLedgerService({ strapi: annals.strapi });
        const request = { ...keyOf(small), status: 'draft' as const };
        const numbers = (await ledger.show(request)).documents
          .flatMap(({ passages }) => passages)
          .flatMap((passage) => passage.numbers)
          .filter(({ account }) => account.kind === 'open')
          .map(({ id }) => id);
        const said = { kind: 'no-figure' as const, reason: null, name: '审核', by: null };
        await ledger.declare({ ...request, ...said, numbers });
      },
    ],
    [
      'a row is changed past everything, by SQL',
      () =>
        sql(annals, 'UPDATE chapters SET title = ? WHERE document_id = ?', ['SQL', small.chapter]),
    ],
  ];

  // One after the other: each finds what the one before left.
  it.each(WRITES)('should be the same as prepared anew once %s', async (_name, write) => {
    await askAll(asked());
    const before = await fingerprint();
    await write();
    expect(await fingerprint()).not.toBe(before);
    expect(await askAll(asked())).toEqual(await computeAll(asked()));
  });

  it('should see the edition of last year once it is released', async () => {
    const content = [text('学校把去年的这一段原样写进今年的报告，'.repeat(4))];
    await documents(CHAPTER).update({
      documentId: small.chapter,
      data: { content },
      status: 'published',
    });
    const key = { school: small.school, year: small.year + 1 };
    const data = { schoolCode: key.school, year: key.year, title: '下一年' };
    const { documentId: report } = await documents(REPORT).create({ data });
    const { documentId: chapter } = await documents(CHAPTER).create({
      data: { title: '学校概况', report, content },
      status: 'published',
    });
    const next = { annals, key, chapter };
    expect(JSON.stringify(await askAll(next))).not.toContain('copied-paragraph');
    await createReleaseService(annals).release({ ...keyOf(small), note: null, by: 'test' });
    const after = await askAll(next);
    expect(JSON.stringify(after)).toContain('copied-paragraph');
    expect(after).toEqual(await computeAll(next));
  });

  it('should see two transactions that commit out of order', async () => {
    const { connection } = annals.strapi.db;
    const first = await connection.transaction();
    await first.raw('UPDATE chapters SET title = ? WHERE document_id = ?', ['第一', small.chapter]);
    await sql(annals, 'UPDATE cases SET title = ? WHERE document_id = ?', ['第二', small.case]);
    expect(JSON.stringify(await askAll(asked()))).not.toContain('第一');
    await first.commit();
    const shown = await askAll(asked());
    expect(JSON.stringify(shown)).toContain('第一');
    expect(shown).toEqual(await computeAll(asked()));
  });

  it('should not mind what was rolled back, frozen or read', async () => {
    const before = await fingerprint();
    const { connection } = annals.strapi.db;
    await connection.transaction(async (outer) => {
      const inner = await outer.transaction();
      await inner.raw('UPDATE chapters SET title = ? WHERE document_id = ?', ['无', small.chapter]);
      await inner.rollback();
    });
    await sql(annals, 'VACUUM FREEZE chapters');
    await askAll(asked());
    expect(await fingerprint()).toBe(before);
  });

  it('should keep nothing of what a transaction wrote and may write again', async () => {
    const { strapi } = annals;
    const rolledBack = new Error('rolled back');
    const titles: string[] = [];
    const work = strapi.db.transaction(async ({ trx }) => {
      for (const title of ['一次', '两次']) {
        await trx.raw('UPDATE chapters SET title = ? WHERE document_id = ?', [
          title,
          small.chapter,
        ]);
        const snapshot = trx as unknown as typeof strapi.db.connection;
        const request = { ...keyOf(small), status: 'draft' as const, snapshot };
        const report = await createPreparedReports({ strapi }).open(request);
        const { before, after } = await report.run('previewReport', {});
        titles.push(Buffer.concat([before, after]).toString());
        await report.close();
      }
      throw rolledBack;
    });
    await expect(work).rejects.toBe(rolledBack);
    expect(titles.map((json) => [json.includes('一次'), json.includes('两次')])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(JSON.stringify(await askAll(asked()))).not.toContain('两次');
  });

  describe('of which nothing changed', () => {
    const change = () =>
      sql(annals, 'UPDATE chapters SET title = title WHERE document_id = ?', [small.chapter]);
    const read = () => stateCacheOf(annals).size().added;
    const preview = () =>
      createPreviewService(annals).showBytes({ ...keyOf(small), status: 'draft' });

    it('should be told from others by every table that it is read from', async () => {
      const demo = { school: 'juying', year: 2024 };
      await sql(annals, 'UPDATE reports SET title = title WHERE school_code = ?', [demo.school]);
      const statements = await statementsOf(annals, async () => {
        await createPreviewService(annals).showBytes({ ...demo, status: 'draft' });
        await createOverviewService(annals).show(demo);
        await createCheckService(annals).find({ ...demo, status: 'draft' });
      });
      const [row] = await sql(
        annals,
        `SELECT pg_get_functiondef('annals_report_fingerprint'::regproc) AS body`,
      );
      const { body } = z.object({ body: z.string() }).parse(row);
      const tables = new Set(statements.flatMap(tablesIn));
      // Asked anew by every overview: what is scheduled is no part of a report.
      tables.delete('annals_scheduled_release');
      expect(tables.size).toBeGreaterThan(15);
      expect([...tables].filter((table) => !new RegExp(`\\b${table}\\b`).test(body))).toEqual([]);
    });

    it('should be read once for ten who ask at the same time', async () => {
      await change();
      const before = read();
      const shown = await Promise.all(Array.from({ length: 10 }, preview));
      expect(read() - before).toBe(1);
      expect(new Set(shown.map(String)).size).toBe(1);
    });

    it('should be read once for all pages, by one statement each from then on', async () => {
      await change();
      const before = read();
      await preview();
      await createOverviewService(annals).show(keyOf(small));
      await createCheckService(annals).find({ ...keyOf(small), status: 'draft' });
      expect(read() - before).toBe(1);
      const find = () => createCheckService(annals).find({ ...keyOf(small), status: 'draft' });
      const statements = await statementsOf(annals, find);
      expect(statements.filter((statement) => /\bFROM\b/.test(statement))).toHaveLength(1);
    });

    it('should be read once for a release, and not at all where it was looked at', async () => {
      await change();
      const release = () =>
        createReleaseService(annals).release({ ...keyOf(small), note: '再', by: 'test' });
      const before = read();
      await release();
      expect(read() - before).toBe(1);
      await release();
      expect(read() - before).toBe(1);
    });

    it('should be left alone by a correction, which reads what it wrote itself', async () => {
      const before = read();
      const correction = await createCorrectionService(annals).correct({
        ...keyOf(small),
        values: [
          { indicator: small.indicator, year: small.year, revision: 2, value: 307, text: '307' },
        ],
        note: '更正',
        reason: null,
        by: 'test',
        name: '发布',
        userId: null,
      });
      expect(correction.written).toHaveLength(1);
      expect(read()).toBe(before);
      expect(await askAll(asked())).toEqual(await computeAll(asked()));
    });
  });
});
