import {
  addedAliasResponseSchema,
  aliasesResponseSchema,
} from '../../src/plugins/annual-report/contract/admin/aliases';
import { ledgerResponseSchema } from '../../src/plugins/annual-report/contract/admin/ledger';
import { findingsResponseSchema } from '../../src/plugins/annual-report/contract/finding';
import { CHAPTER } from '../../src/plugins/annual-report/server/src/uids';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { documentsOf } from '../support/content/documents';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { startAnnals, type Annals } from '../support/running/annals';
import { sql } from '../support/stored/sql';

/** No indicator of any pack is called so. */
const ALIAS = '晨星学员';

describe('names that administrators give indicators', () => {
  let annals: Annals;
  let small: SmallReport;
  let administrator: Record<string, string>;
  let releaser: Record<string, string>;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    administrator = await signInAs({ strapi, role: 'strapi-super-admin' });
    releaser = await signInAs({ strapi, role: 'annals-releaser' });
    small = await createSmallReport({ strapi });
  });

  afterAll(() => annals.stop());

  const list = async () => {
    const response = await annals.http.get('/annual-report/aliases').set(administrator).expect(200);
    return aliasesResponseSchema.parse(response.body).data;
  };

  const add = (alias: string, indicator = small.indicator) =>
    annals.http.post('/annual-report/aliases').set(administrator).send({ indicator, alias });

  const takeBack = (id: number) =>
    annals.http.delete(`/annual-report/aliases/${id}`).set(administrator);

  afterEach(async () => {
    for (const { id } of (await list()).aliases) await takeBack(id).expect(204);
  });

  const addOne = async (alias: string): Promise<number> => {
    const response = await add(alias).expect(201);
    return addedAliasResponseSchema.parse(response.body).data.id;
  };

  const write = (text: string) => {
    const content = [{ type: 'paragraph', children: [{ type: 'text', text }] }];
    return documentsOf(annals.strapi, CHAPTER).update({
      documentId: small.chapter,
      data: { content: [{ __component: 'report.text', content }] },
    });
  };

  const ask = async (place: string) =>
    (
      await annals.http
        .get(`/annual-report/reports/${small.school}/2024/${place}`)
        .set(releaser)
        .expect(200)
    ).body as unknown;

  const accounts = async () =>
    ledgerResponseSchema
      .parse(await ask('ledger'))
      .data.documents.flatMap(({ passages }) => passages)
      .flatMap(({ numbers }) => numbers)
      .map(({ account }) => account.kind);

  it('should be told with whoever added them, beside those of the packs', async () => {
    const id = await addOne(` ${ALIAS} `);
    const { aliases, indicators } = await list();
    expect(aliases).toEqual([
      expect.objectContaining({ id, indicator: small.indicator, alias: ALIAS, sharedWith: null }),
    ]);
    expect(aliases[0]?.name).not.toBe('');
    expect(indicators.map(({ code }) => code)).toContain(small.indicator);
    expect(indicators.some(({ given }) => given.length > 0)).toBe(true);
  });

  it('should be what the ledger reads a number by', async () => {
    await write(`${ALIAS} 305 人。`);
    expect(await accounts()).toEqual(['open']);
    const id = await addOne(ALIAS);
    expect(await accounts()).toEqual(['equal']);
    await takeBack(id).expect(204);
    expect(await accounts()).toEqual(['open']);
  });

  it('should be what the checks read a number by', async () => {
    const mismatches = async () =>
      findingsResponseSchema
        .parse(await ask('findings'))
        .data.filter(({ check }) => check === 'text-value-mismatch');
    await write(`${ALIAS} 315 人。`);
    expect(await mismatches()).toEqual([]);
    await addOne(ALIAS);
    expect((await mismatches()).map(({ quote }) => quote)).toEqual([
      expect.stringContaining('315'),
    ]);
  });

  it('should be refused where another indicator is called so', async () => {
    const other = (await list()).indicators.find(
      ({ code, given }) => code !== small.indicator && given.length > 0,
    );
    const [taken = ''] = other?.given ?? [];
    for (const alias of [taken, `“${taken}”`, other?.name ?? '']) {
      expect(refusalIn(await add(alias))).toMatchObject({
        status: 400,
        code: 'alias-shared',
        params: { alias },
      });
    }
    expect((await list()).aliases).toEqual([]);
  });

  it('should be refused where an administrator called another so', async () => {
    const other = (await list()).indicators.find(({ code }) => code !== small.indicator);
    await add(ALIAS, other?.code ?? '').expect(201);
    const refusal = refusalIn(await add(ALIAS));
    expect(refusal).toMatchObject({ status: 400, code: 'alias-shared' });
    expect(refusal.params).toMatchObject({ indicator: other?.code });
  });

  it('should be added once by two who ask at once', async () => {
    const answers = await Promise.all([add(ALIAS), add(ALIAS)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect((await list()).aliases).toHaveLength(1);
  });

  it.each<[string, string, string]>([
    ['it names nothing by itself', '总数', 'alias-empty'],
    ['it is a name of the indicator already', ALIAS, 'alias-present'],
    ['it is blank', ' ', 'bad-request'],
    ['it is longer than a name', '名'.repeat(41), 'bad-request'],
    ['it goes over lines', '晨星\n学员', 'bad-request'],
  ])('should be refused where %s', async (_what, alias, code) => {
    await addOne(ALIAS);
    expect(refusalIn(await add(alias))).toMatchObject({ status: 400, code });
  });

  it('should be refused for no indicator', async () => {
    expect(refusalIn(await add(ALIAS, 'of.nothing'))).toMatchObject({
      status: 404,
      code: 'alias-of-nothing',
    });
  });

  it('should be taken back once, and kept in their table with both names', async () => {
    const id = await addOne(ALIAS);
    await takeBack(id).expect(204);
    expect(refusalIn(await takeBack(id))).toMatchObject({ status: 404, code: 'alias-unknown' });
    const [row] = await sql(
      annals,
      'SELECT added_by, revoked_by FROM annals_indicator_alias WHERE id = ?',
      [id],
    );
    expect(row).toEqual({
      added_by: expect.stringMatching(/^admin:/),
      revoked_by: expect.stringMatching(/^admin:/),
    });
    await addOne(ALIAS);
  });

  it.each([
    ['changed', "UPDATE annals_indicator_alias SET alias = '别的'"],
    ['deleted', 'DELETE FROM annals_indicator_alias'],
  ])('should never be %s past everything', async (_what, statement) => {
    await addOne(ALIAS);
    await expect(sql(annals, statement)).rejects.toThrow(/never changed/);
  });

  it('should stand in the audit trail, added and taken back', async () => {
    await takeBack(await addOne(ALIAS)).expect(204);
    const rows = await sql(
      annals,
      `SELECT action, subject_id, label FROM annals_audit_entry
        WHERE subject = 'alias' ORDER BY id DESC LIMIT 2`,
    );
    const entry = { subject_id: small.indicator, label: ALIAS };
    expect(rows).toEqual([
      { action: 'revoked', ...entry },
      { action: 'created', ...entry },
    ]);
  });
});
