import { z } from 'zod';
import {
  indicatorChoicesSchema,
  tableSavedSchema,
} from '../../src/plugins/annual-report/contract/admin/tables';
import type { AdminTable } from '../../src/plugins/annual-report/contract/admin/values';
import { CHAPTER, INDICATOR_TABLE } from '../../src/plugins/annual-report/server/src/uids';
import { startAnnals, type Annals } from '../support/running/annals';
import { documentsOf, findDocument } from '../support/content/documents';
import { readValues, REPORT, tableIn } from '../support/asking/numbers-page';
import { signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';

const TABLES = `${REPORT}/tables`;

type Headers = Record<string, string>;
type Person = 'editor' | 'reviewer' | 'releaser' | 'superAdmin';

const row = (over: Record<string, unknown> = {}) => ({
  key: null,
  indicator: 'graduates.total',
  label: '毕业生人数',
  level: 0,
  footnote: null,
  cells: {},
  ...over,
});

const table = (over: Record<string, unknown> = {}) => ({
  title: '新图表',
  display: 'bar',
  years: [2024, 2023],
  rows: [row()],
  ...over,
});

describe('charts that the desk makes', () => {
  let annals: Annals;
  let people: Record<Person, Headers>;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    people = {
      editor: await signInAs({ strapi, role: 'annals-editor' }),
      reviewer: await signInAs({ strapi, role: 'annals-reviewer' }),
      releaser: await signInAs({ strapi, role: 'annals-releaser' }),
      superAdmin: await signInAs({ strapi, role: 'strapi-super-admin' }),
    };
  });

  afterAll(() => annals.stop());

  const post = (body: object, as: Person = 'reviewer') =>
    annals.http.post(TABLES).set(people[as]).send(body);

  const create = async (over: Record<string, unknown> = {}): Promise<AdminTable> => {
    const { body } = await post(table(over)).expect(201);
    const { key } = tableSavedSchema.parse(body).data;
    return tableIn(await readValues(annals, people.reviewer), key);
  };

  const change = ({ key, changedAt }: AdminTable, over: object, as: Person = 'reviewer') =>
    annals.http
      .put(`${TABLES}/${key}`)
      .set(people[as])
      .send({ ...table(), seen: changedAt, ...over });

  const remove = (key: string, as: Person = 'reviewer') =>
    annals.http.delete(`${TABLES}/${key}`).set(people[as]);

  it('should have their years in order, rows with keys, and their own numbers read', async () => {
    const made = await create({
      rows: [
        row({ indicator: null, label: '毕业生' }),
        row({ level: 1, cells: { '2024': '３０６人' }, footnote: '含春季' }),
      ],
    });
    expect(made).toMatchObject({
      kind: 'trend',
      display: 'bar',
      years: [2023, 2024],
      layout: [
        { key: 'group', indicator: null, parent: null },
        {
          key: 'graduates.total',
          parent: 'group',
          footnote: '含春季',
          required: false,
          cells: { '2024': { text: '３０６人', value: 306 } },
        },
      ],
    });
  });

  it('should be changed as a whole, and keep the keys of their rows', async () => {
    const made = await create();
    await change(made, {
      title: '改名',
      display: 'line',
      rows: [
        row({ indicator: 'graduates.placed', label: '去向' }),
        row({ key: 'graduates.total' }),
      ],
    }).expect(200);
    const changed = tableIn(await readValues(annals, people.reviewer), made.key);
    expect(changed).toMatchObject({ title: '改名', display: 'line' });
    expect(changed.layout.map(({ key }) => key)).toEqual(['graduates.placed', 'graduates.total']);
  });

  it('should not be changed over what somebody else saved', async () => {
    const made = await create();
    await change(made, { title: '第一人' }, 'releaser').expect(200);
    const refusal = refusalIn(await change(made, { title: '第二人' }));
    expect(refusal).toMatchObject({ status: 409, code: 'table-changed' });
    expect(refusal.message).toContain('annals-releaser');
    const kept = tableIn(await readValues(annals, people.reviewer), made.key);
    expect(kept.title).toBe('第一人');
  });

  it('should be saved by exactly one of two who change them at once', async () => {
    const made = await create();
    const answers = await Promise.all([
      change(made, { title: '甲' }),
      change(made, { title: '乙' }, 'releaser'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('should say which of their own numbers cannot be read', async () => {
    const rows = [row(), row({ cells: { '2023': '12 个', '2024': '不适用' } })];
    const refusal = refusalIn(await post(table({ rows })));
    expect(refusal).toMatchObject({
      status: 400,
      code: 'typed-cells-refused',
      details: {
        problems: [
          { row: 1, year: 2023, code: 'value-unit' },
          { row: 1, year: 2024, code: 'typed-cell-status' },
        ],
      },
    });
  });

  it.each([
    { title: ' ' },
    { years: [] },
    { years: [1889] },
    { rows: [] },
    { rows: [row({ label: '' })] },
    { rows: [row({ cells: { '2020': '1' } })] },
    { rows: [row({ indicator: null, cells: { '2024': '1' } })] },
    { kind: 'annex' },
  ])('should be refused as a request: %j', async (over) => {
    expect(refusalIn(await post(table(over)))).toMatchObject({ status: 400, code: 'bad-request' });
  });

  it('should show indicators of the dictionary alone', async () => {
    const rows = [row({ indicator: 'no.such' })];
    expect(refusalIn(await post(table({ rows })))).toMatchObject({ code: 'indicator-unknown' });
  });

  it('should leave official tables as they are', async () => {
    const annex = tableIn(await readValues(annals, people.reviewer), 'annex-1');
    expect(refusalIn(await change(annex, {}))).toMatchObject({ code: 'annex-is-fixed' });
    expect(refusalIn(await remove('annex-1'))).toMatchObject({ code: 'annex-is-fixed' });
  });

  it('should be deleted, but not while a chapter shows them', async () => {
    const made = await create();
    await remove(made.key).expect(200);
    expect(refusalIn(await remove(made.key))).toMatchObject({
      status: 404,
      code: 'table-not-found',
    });
    const shown = await create();
    const { documentId } = await findDocument({
      strapi: annals.strapi,
      uid: INDICATOR_TABLE,
      filters: { key: shown.key },
    });
    await documentsOf(annals.strapi, CHAPTER).create({
      data: {
        title: '有图表的章节',
        content: [{ __component: 'report.table', table: documentId }],
      },
    });
    expect(refusalIn(await remove(shown.key))).toMatchObject({ code: 'table-in-use' });
  });

  it('should be refused for a report that is not there', async () => {
    const path = '/annual-report/reports/juying/2019';
    const made = await annals.http.post(`${path}/tables`).set(people.reviewer).send(table());
    const listed = await annals.http.get(`${path}/indicators`).set(people.reviewer);
    expect([refusalIn(made).code, refusalIn(listed).code]).toEqual([
      'report-not-found',
      'report-not-found',
    ]);
  });

  it('should find indicators to choose from, with the years that have values', async () => {
    const { body } = await annals.http.get(`${REPORT}/indicators`).set(people.editor).expect(200);
    const choices = indicatorChoicesSchema.parse(body).data;
    expect(choices.find(({ code }) => code === 'graduates.total')).toMatchObject({
      name: '毕业生人数',
      years: expect.arrayContaining([2023, 2024]),
    });
  });

  describe('rights', () => {
    it.each([
      { who: 'editor', expected: [403, 403, 403] },
      { who: 'reviewer', expected: [201, 200, 200] },
      { who: 'releaser', expected: [201, 200, 200] },
      { who: 'superAdmin', expected: [201, 200, 200] },
    ] as const)('should let the $who make, change and delete: $expected', async (given) => {
      const made = await create();
      const answers = [
        await post(table(), given.who),
        await change(made, {}, given.who),
        await remove(made.key, given.who),
      ];
      expect(answers.map(({ status }) => status)).toEqual(given.expected);
    });

    it.each([
      ['get', `${REPORT}/indicators`],
      ['post', TABLES],
      ['put', `${TABLES}/trend-1`],
      ['delete', `${TABLES}/trend-1`],
      ['post', `${REPORT}/values/check`],
    ] as const)('should be asked for: %s %s', async (method, path) => {
      await annals.http[method](path).expect(401);
    });
  });

  it('should keep who made and who changed them', async () => {
    const made = await create();
    await change(made, { title: '改名' }, 'releaser').expect(200);
    const stored = await annals.strapi.db
      .query(INDICATOR_TABLE)
      .findOne({ where: { key: made.key }, populate: { createdBy: true, updatedBy: true } });
    expect(
      z
        .object({
          createdBy: z.object({ firstname: z.string() }),
          updatedBy: z.object({ firstname: z.string() }),
        })
        .parse(stored),
    ).toEqual({
      createdBy: { firstname: 'annals-reviewer' },
      updatedBy: { firstname: 'annals-releaser' },
    });
  });
});
