import type { z } from 'zod';
import { editedResponseSchema } from '../../src/plugins/annual-report/contract/admin/edits';
import {
  ledgerResponseSchema,
  type LedgerNumber,
} from '../../src/plugins/annual-report/contract/admin/ledger';
import {
  ownValueMadeSchema,
  ownValuesResponseSchema,
  type OwnValueMade,
} from '../../src/plugins/annual-report/contract/admin/own-values';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import {
  CHAPTER,
  INDICATOR,
  INDICATOR_TABLE,
  OBSERVATION,
} from '../../src/plugins/annual-report/server/src/uids';
import { createPerson, signIn, signInAs } from '../support/asking/people';
import { refusalIn, refusalOf } from '../support/asking/problems';
import { documentsOf } from '../support/content/documents';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { startAnnals, type Annals } from '../support/running/annals';
import { sql } from '../support/stored/sql';

const VISITORS = '开放日接待来访家长 4127 人，反响热烈。';
const WANTED = { name: '开放日来访家长', unit: '人', kind: 'count' };

type Headers = { Authorization: string };

describe('values that a school makes for itself', () => {
  let annals: Annals;
  let small: SmallReport;
  let foreign: SmallReport;
  let editor: Headers;
  let reviewer: Headers;
  let made: OwnValueMade;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    small = await createSmallReport({ strapi });
    foreign = await createSmallReport({ strapi });
    editor = await signInAs({ strapi, role: 'annals-editor' });
    reviewer = await signInAs({ strapi, role: 'annals-reviewer' });
    await write(small, VISITORS);
    const response = await post('own-values', { number: await idOf('4127 人'), ...WANTED });
    made = ownValueMadeSchema.parse(response.body).data;
  });

  afterAll(() => annals.stop());

  const write = ({ chapter }: SmallReport, ...texts: string[]) =>
    documentsOf(annals.strapi, CHAPTER).update({
      documentId: chapter,
      data: {
        content: [
          {
            __component: 'report.text',
            content: texts.map((text) => ({
              type: 'paragraph',
              children: [{ type: 'text', text }],
            })),
          },
        ],
      },
    });

  const pathOf = ({ school }: SmallReport) => `/annual-report/reports/${school}/2024`;
  const get = (path: string, of = small, headers = editor) =>
    annals.http.get(`${pathOf(of)}/${path}`).set(headers);
  const post = (path: string, body: object, headers = editor, of = small) =>
    annals.http
      .post(`${pathOf(of)}/${path}`)
      .set(headers)
      .send(body);

  const ledger = async (of = small): Promise<z.infer<typeof ledgerResponseSchema>['data']> =>
    ledgerResponseSchema.parse((await get('ledger', of).expect(200)).body).data;

  const numbers = async (of = small): Promise<LedgerNumber[]> =>
    (await ledger(of)).documents
      .flatMap(({ passages }) => passages)
      .flatMap((passage) => passage.numbers);

  const idOf = async (text: string): Promise<string> => {
    const found = (await numbers()).find((number) => number.text === text);
    if (!found) throw new Error(`The report does not print ${text}.`);
    return found.id;
  };

  const own = async (of = small) =>
    ownValuesResponseSchema.parse((await get('own-values', of).expect(200)).body).data;

  it('should have a code of their school, made by the system', () => {
    expect(made.indicator).toMatch(new RegExp(`^own\\.${small.school}\\.[a-z][a-z0-9]{7}$`));
  });

  it('should be printed where the number stood, by a token', async () => {
    const [number] = await numbers();
    expect(number).toMatchObject({
      text: '4127 人',
      account: { kind: 'bound', value: { indicator: made.indicator, name: WANTED.name } },
    });
  });

  it('should wait for a reviewer, and be released no sooner', async () => {
    const [value] = await own();
    expect(value).toMatchObject({
      indicator: made.indicator,
      name: WANTED.name,
      text: '4127',
      isReviewed: false,
    });
    await documentsOf(annals.strapi, CHAPTER).publish({ documentId: small.chapter });
    const unknown = async () =>
      JSON.stringify((await get('findings?status=published').expect(200)).body).includes(
        'unknown-token',
      );
    expect(await unknown()).toBe(true);
    const { indicator = '', year = 0, revision = 0 } = value ?? {};
    const review = { scope: 'cells', cells: [{ indicator, year, revision }] };
    await post('review', review).expect(403);
    await post('review', review, reviewer).expect(200);
    expect(await own()).toMatchObject([{ isReviewed: true }]);
    expect(await unknown()).toBe(false);
    const { school } = small;
    const { strapi } = annals;
    await createReleaseService({ strapi }).release({ school, year: 2024, note: null, by: 'test' });
  });

  it('should be proposed from the sentence', async () => {
    await write(small, `${VISITORS}捐赠图书 5208 册。全年投入经费 41.85 万元，合格率 97.5%。`);
    const proposals = (await numbers()).flatMap((number) => number.own ?? []);
    expect(proposals).toEqual([
      { name: '捐赠图书', unit: '册', kind: 'count', year: 2024, text: '5208' },
      { name: '全年投入经费', unit: '万元', kind: 'amount', year: 2024, text: '41.85' },
      { name: '合格率', unit: '%', kind: 'percent', year: 2024, text: '97.5%' },
    ]);
  });

  it('should be taken out of the text again, as any edit', async () => {
    await write(small, VISITORS.replace('4127', '5127'));
    const response = await post('own-values', { number: await idOf('5127 人'), ...WANTED });
    const { undo } = editedResponseSchema.parse(response.body).data;
    await post('edits/undo', { documents: undo }).expect(200);
    const [number] = await numbers();
    expect(number?.account.kind).toBe('equal');
  });

  it.each<[string, object]>([
    ['without a name', { ...WANTED, name: ' ' }],
    ['of another kind', { ...WANTED, kind: 'ratio' }],
    ['with a code of its own', { ...WANTED, code: 'own.x.abcdefgh' }],
    ['of no number', { ...WANTED, number: 'x' }],
  ])('should not be made %s', async (_what, body) => {
    const response = await post('own-values', { number: 'a'.repeat(64), ...body });
    expect(refusalIn(response)).toMatchObject({ status: 400, code: 'bad-request' });
  });

  it('should not be made of a number that is not there, and then nothing is', async () => {
    const before = await sql(annals, 'SELECT count(*) FROM indicators');
    const response = await post('own-values', { number: 'a'.repeat(64), ...WANTED });
    expect(refusalIn(response).code).toBe('number-not-value');
    expect(await sql(annals, 'SELECT count(*) FROM indicators')).toEqual(before);
  });

  describe('beside people and packs', () => {
    const indicators = () => documentsOf(annals.strapi, INDICATOR);
    const stored = async () => {
      const found = await indicators().findFirst({ filters: { code: made.indicator } });
      if (!found) throw new Error('There is no such indicator.');
      return found;
    };

    it.each([
      ['typed', { code: 'own.somebody.abcdefgh', name: '甲' }],
      ['reckoned with', { code: 'all.total', name: '乙', formula: 'own.somebody.abcdefgh * 2' }],
      ['weighed by', { code: 'all.mean', name: '丙', aggregationWeight: 'own.x.abcdefgh' }],
    ])('should not be %s', async (_what, data) => {
      const refusal = await refusalOf(indicators().create({ data }));
      expect(refusal.code).toBe('own-code-reserved');
    });

    it('should keep their code and stay out of every aggregation', async () => {
      const { documentId } = await stored();
      const changes = [{ code: 'students.all' }, { aggregation: 'sum' }, { formula: 'a.b * 2' }];
      for (const data of changes) {
        const refusal = await refusalOf(indicators().update({ documentId, data }));
        expect(refusal.code).toBe('own-code-reserved');
      }
      await indicators().update({ documentId, data: { name: '来访家长' } });
      expect(await stored()).toMatchObject({ name: '来访家长', aggregation: 'none' });
      await indicators().update({ documentId, data: { name: WANTED.name } });
    });
  });

  describe('beside another school', () => {
    let bound: Headers;

    beforeAll(async () => {
      const { strapi, http } = annals;
      const person = await createPerson({ strapi, role: 'annals-reviewer' });
      const administrator = await signInAs({ strapi, role: 'strapi-super-admin' });
      await http
        .put(`/annual-report/bindings/${person.id}`)
        .set(administrator)
        .send({ schools: [foreign.school] })
        .expect(204);
      bound = await signIn({ strapi, person });
    });

    const cell = () => ({ indicator: made.indicator, year: 2024, revision: null, value: 1 });

    it('should be in no list of it', async () => {
      expect(await own(foreign)).toEqual([]);
      const choices = await get('indicators', foreign).expect(200);
      expect(JSON.stringify(choices.body)).not.toContain(made.indicator);
      const mine = await get('indicators').expect(200);
      expect(JSON.stringify(mine.body)).toContain(made.indicator);
    });

    it('should be unknown to tokens', async () => {
      await write(foreign, `来访 {{${made.indicator}}} 人。`);
      const findings = await get('findings', foreign).expect(200);
      const found = JSON.stringify(findings.body);
      expect(found).toContain('unknown-token');
      expect(found).toContain(`没有代码为“${made.indicator}”的指标`);
      expect(found).not.toContain(WANTED.name);
    });

    it('should take no value of it, be shown in no table of it, and have no history there', async () => {
      const { strapi, http } = annals;
      const write = await http
        .put(`${pathOf(foreign)}/values`)
        .set(bound)
        .send({ cells: [cell()], reason: null });
      expect(JSON.stringify(write.body)).toContain('indicator-unknown');
      await get(`values/${made.indicator}/2024/history`, foreign, bound).expect(404);
      const observation = { schoolCode: foreign.school, indicatorCode: made.indicator, year: 2023 };
      const layout = [
        {
          ...{ key: 'k', indicator: made.indicator, label: '甲', seq: 1, level: 0 },
          ...{ parent: null, required: false, footnote: null },
        },
      ];
      const table = { title: '表', kind: 'trend', years: [2024], layout, report: foreign.report };
      const refusals = [
        await refusalOf(
          documentsOf(strapi, OBSERVATION).create({ data: { ...observation, value: 1 } }),
        ),
        await refusalOf(documentsOf(strapi, INDICATOR_TABLE).create({ data: table })),
      ];
      for (const { code } of refusals) expect(code).toBe('indicator-unknown');
      const { documentId } = await documentsOf(strapi, INDICATOR_TABLE).create({
        data: { ...table, report: small.report },
      });
      expect(documentId).toBeTruthy();
      await documentsOf(strapi, INDICATOR_TABLE).delete({ documentId });
    });

    it('should be reached by no address of theirs for whoever is bound to it', async () => {
      const number = 'a'.repeat(64);
      const refusals = [
        await get('own-values', small, bound),
        await post('own-values', { number, ...WANTED }, bound),
        await post('review', { scope: 'report' }, bound),
        await get(`values/${made.indicator}/2024/history`, small, bound),
      ];
      for (const refusal of refusals) {
        expect(refusalIn(refusal)).toMatchObject({ status: 403, code: 'school-not-yours' });
      }
    });

    it('should be in no list and no form of the content manager for whoever is bound to it', async () => {
      const { http, strapi } = annals;
      const found = await documentsOf(strapi, INDICATOR).findFirst({
        filters: { code: made.indicator },
      });
      const path = `/content-manager/collection-types/${INDICATOR}`;
      const list = await http.get(`${path}?pageSize=100&sort=code:DESC`).set(bound).expect(200);
      expect(JSON.stringify(list.body)).not.toContain(made.indicator);
      expect(JSON.stringify(list.body)).toContain(foreign.indicator);
      const one = await http.get(`${path}/${found?.documentId ?? ''}`).set(bound);
      expect([403, 404]).toContain(one.status);
    });

    it('should be in no answer about several schools', async () => {
      const { http } = annals;
      const report = await http.get(`/api/annual-report/reports/${small.school}/2024`).expect(200);
      expect(JSON.stringify(report.body)).toContain(made.indicator);
      const all = await http.get('/api/annual-report/rollup?year=2024&by=district').expect(200);
      expect(JSON.stringify(all.body)).toContain(small.indicator);
      expect(JSON.stringify(all.body)).not.toContain(made.indicator);
      const rollup = `/api/annual-report/rollup?year=2024&by=district&indicator=${made.indicator}`;
      await http.get(rollup).expect(404);
      await http.get(`/api/annual-report/series/${made.indicator}`).expect(404);
    });
  });
});
