import type { z } from 'zod';
import {
  declaredResponseSchema,
  documentLedgerResponseSchema,
  ledgerResponseSchema,
  type LedgerNumber,
} from '../../src/plugins/annual-report/contract/admin/ledger';
import { reportSchema } from '../../src/plugins/annual-report/contract/report';
import { CHAPTER } from '../../src/plugins/annual-report/server/src/uids';
import { createPerson, signIn, signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { documentsOf } from '../support/content/documents';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { startAnnals, type Annals } from '../support/running/annals';
import { sql } from '../support/stored/sql';

const UNKNOWN = 'a'.repeat(64);
const VISITORS = '开放日接待来访家长 4127 人，反响热烈。';
const STALLS = '校园集市设摊位 96 个，人气很旺。';

type Person = 'annals-editor' | 'annals-reviewer';

describe('the ledger of numbers', () => {
  let annals: Annals;
  let small: SmallReport;
  let foreign: SmallReport;
  let people: Record<Person, { Authorization: string }>;

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    small = await createSmallReport({ strapi });
    foreign = await createSmallReport({ strapi });
    people = {
      'annals-editor': await signInAs({ strapi, role: 'annals-editor' }),
      'annals-reviewer': await signInAs({ strapi, role: 'annals-reviewer' }),
    };
  });

  afterAll(() => annals.stop());

  beforeEach(() => write(VISITORS, STALLS));

  const write = (...texts: string[]) =>
    documentsOf(annals.strapi, CHAPTER).update({
      documentId: small.chapter,
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

  const pathOf = ({ school }: SmallReport) => `/annual-report/reports/${school}/2024/ledger`;

  const show = async (): Promise<z.infer<typeof ledgerResponseSchema>['data']> => {
    const response = await annals.http.get(pathOf(small)).set(people['annals-editor']).expect(200);
    return ledgerResponseSchema.parse(response.body).data;
  };

  const numbers = async (): Promise<LedgerNumber[]> =>
    (await show()).documents
      .flatMap(({ passages }) => passages)
      .flatMap((passage) => passage.numbers);

  const find = async (text: string): Promise<LedgerNumber> => {
    const found = (await numbers()).find((number) => number.text === text);
    if (!found) throw new Error(`The report does not print ${text}.`);
    return found;
  };

  const declare = (body: object, person: Person = 'annals-reviewer') =>
    annals.http
      .post(`${pathOf(small)}/declarations`)
      .set(people[person])
      .send(body);

  const takeBack = (number: string, person: Person = 'annals-reviewer') =>
    annals.http.delete(`${pathOf(small)}/declarations/${number}`).set(people[person]);

  const takeBackAtOnce = (ids: string[]) =>
    annals.http
      .post(`${pathOf(small)}/declarations/taken-back`)
      .set(people['annals-reviewer'])
      .send({ numbers: ids });

  const takeAllBack = async () => {
    for (const { id, account } of await numbers()) {
      if (account.kind === 'declared') await takeBack(id).expect(204);
    }
  };

  const SOURCE = { kind: 'own-figure', reason: '学生处登记表' };

  it('should hold the numbers of a report with the text in which they stand', async () => {
    const { coverage, documents } = await show();
    expect(coverage).toMatchObject({ total: 2, open: 2 });
    const passage = documents[0]?.passages[0];
    expect(passage?.text).toBe(VISITORS);
    const [number] = passage?.numbers ?? [];
    expect(passage?.text.slice(number?.start, number?.end)).toBe('4127 人');
  });

  it('should say what stands behind a number that equals an indicator', async () => {
    await write('全校在校生 305 人。');
    expect((await find('305 人')).account).toMatchObject({
      kind: 'equal',
      value: { name: '在校生', year: 2024, text: '305' },
    });
  });

  it('should take declarations of several numbers at once, with source, name and time', async () => {
    const ids = (await numbers()).map(({ id }) => id);
    const response = await declare({ ...SOURCE, numbers: ids }).expect(201);
    expect(declaredResponseSchema.parse(response.body).data).toEqual({ declared: 2 });
    expect((await show()).coverage).toMatchObject({ total: 2, declared: 2, open: 0 });
    expect((await find('96 个')).account).toMatchObject({
      kind: 'declared',
      as: 'own-figure',
      reason: '学生处登记表',
      name: 'annals-reviewer',
    });
    await takeAllBack();
  });

  it('should tell the preview and its JSON how many there are', async () => {
    const { id } = await find('96 个');
    await declare({ numbers: [id], kind: 'no-figure' }).expect(201);
    const preview = await annals.http
      .get(`/annual-report/reports/${small.school}/2024/preview`)
      .set(people['annals-editor'])
      .expect(200);
    expect(reportSchema.parse(preview.body.data).quality.numbers).toEqual((await show()).coverage);
    expect((await show()).coverage).toMatchObject({ declared: 1, open: 1 });
    await takeAllBack();
  });

  it('should keep a declaration after an edit elsewhere', async () => {
    const { id } = await find('4127 人');
    await declare({ ...SOURCE, numbers: [id] }).expect(201);
    await write('这一年学校面貌一新。', STALLS, VISITORS);
    expect(await find('4127 人')).toMatchObject({ id, account: { kind: 'declared' } });
    await takeAllBack();
  });

  it('should lose it when the number changes, and have it again when it comes back', async () => {
    const { id } = await find('4127 人');
    await declare({ ...SOURCE, numbers: [id] }).expect(201);
    await write(VISITORS.replace('4127', '4128'), STALLS);
    expect((await find('4128 人')).account.kind).toBe('open');
    await write(VISITORS, STALLS);
    expect((await find('4127 人')).account.kind).toBe('declared');
    await takeAllBack();
  });

  it('should take a declaration back once, and keep both in its table', async () => {
    const { id } = await find('4127 人');
    await declare({ ...SOURCE, numbers: [id] }).expect(201);
    await takeBack(id).expect(204);
    expect((await find('4127 人')).account.kind).toBe('open');
    expect(refusalIn(await takeBack(id))).toMatchObject({
      status: 400,
      code: 'declaration-unknown',
    });
    const [row] = await sql(
      annals,
      `SELECT printed, declared_by, revoked_by, revoked_at IS NOT NULL AS gone
         FROM annals_number_declaration WHERE school_code = ? ORDER BY id DESC LIMIT 1`,
      [small.school],
    );
    expect(row).toMatchObject({
      printed: '4127人',
      declared_by: expect.stringMatching(/^admin:/),
      revoked_by: expect.stringMatching(/^admin:/),
      gone: true,
    });
  });

  it.each([
    ['changed', "UPDATE annals_number_declaration SET reason = '别的' WHERE school_code = ?"],
    ['deleted', 'DELETE FROM annals_number_declaration WHERE school_code = ?'],
  ])('should let no declaration be %s past everything', async (_what, statement) => {
    await expect(sql(annals, statement, [small.school])).rejects.toThrow(/never changed/);
  });

  it('should refuse a number that has something behind it', async () => {
    await write('全校在校生 305 人。');
    const { id } = await find('305 人');
    const refusal = refusalIn(await declare({ numbers: [id], kind: 'name' }));
    expect(refusal).toMatchObject({ status: 400, code: 'number-not-open' });
  });

  it('should refuse a number that was declared already', async () => {
    const { id } = await find('4127 人');
    await declare({ ...SOURCE, numbers: [id] }).expect(201);
    const refusal = refusalIn(await declare({ numbers: [id], kind: 'name' }));
    expect(refusal).toMatchObject({ status: 400, code: 'number-not-open' });
    await takeAllBack();
  });

  it('should declare all or none', async () => {
    const { id } = await find('4127 人');
    const refusal = refusalIn(await declare({ numbers: [id, UNKNOWN], kind: 'name' }));
    expect(refusal).toMatchObject({ status: 400, code: 'number-unknown' });
    expect((await find('4127 人')).account.kind).toBe('open');
  });

  it.each<[string, object]>([
    ['no number', { numbers: [], kind: 'name' }],
    ['what is no id', { numbers: ['x'], kind: 'name' }],
    ['another kind', { numbers: [UNKNOWN], kind: 'other' }],
    ['a figure of its own without a source', { numbers: [UNKNOWN], kind: 'own-figure' }],
    ['a blank source', { numbers: [UNKNOWN], kind: 'own-figure', reason: ' ' }],
    ['a name with a source', { numbers: [UNKNOWN], kind: 'name', reason: '校办' }],
    ['more than is asked for', { numbers: [UNKNOWN], kind: 'name', name: '别人' }],
  ])('should refuse %s', async (_what, body) => {
    expect(refusalIn(await declare(body))).toMatchObject({ status: 400, code: 'bad-request' });
  });

  it('should take several declarations back at once, of all or of none', async () => {
    const ids = (await numbers()).map(({ id }) => id);
    await declare({ ...SOURCE, numbers: ids }).expect(201);
    const refusal = refusalIn(await takeBackAtOnce([...ids, UNKNOWN]));
    expect(refusal).toMatchObject({ status: 400, code: 'declaration-unknown' });
    expect((await show()).coverage).toMatchObject({ declared: 2 });
    await takeBackAtOnce(ids).expect(204);
    expect((await show()).coverage).toMatchObject({ declared: 0, open: 2 });
  });

  describe('declarations of last year’s report', () => {
    const declareAgain = (ids: string[], person: Person = 'annals-reviewer') =>
      annals.http
        .post(`${pathOf(small)}/declarations/again`)
        .set(people[person])
        .send({ numbers: ids });

    /** As last year’s report of the school would have said it, in a chapter of its own. */
    const sayLastYear = async (kind: string, text: string) => {
      const { id } = await find(text);
      await declare({ numbers: [id], kind: 'no-figure' }).expect(201);
      await sql(
        annals,
        `INSERT INTO annals_number_declaration (school_code, year, document_type, document_key,
           printed, signs_before, signs_after, ordinal, kind, name)
         SELECT school_code, 2023, document_type, 'of-last-year', printed, signs_before,
           signs_after, 0, ?, '王主任' FROM annals_number_declaration
          WHERE school_code = ? AND year = 2024 ORDER BY id DESC LIMIT 1`,
        [kind, small.school],
      );
      await takeBack(id).expect(204);
    };

    it('should be offered where the number stands again, and not applied', async () => {
      await sayLastYear('name', '4127 人');
      const { account } = await find('4127 人');
      expect(account).toEqual({
        kind: 'open',
        earlier: { as: 'name', year: 2023, name: '王主任' },
      });
      expect((await find('96 个')).account).toEqual({ kind: 'open' });
      expect((await show()).coverage).toMatchObject({ declared: 0, open: 2 });
    });

    it('should be refused for a number of which they say nothing, of all or of none', async () => {
      const ids = (await numbers()).map(({ id }) => id);
      const refusal = refusalIn(await declareAgain(ids));
      expect(refusal).toMatchObject({ status: 400, code: 'not-offered' });
      expect((await show()).coverage).toMatchObject({ declared: 0 });
    });

    it('should be made again for several numbers at once, each as it was', async () => {
      await sayLastYear('ordinal', '96 个');
      const ids = (await numbers()).map(({ id }) => id);
      await declareAgain(ids, 'annals-editor').expect(403);
      const response = await declareAgain(ids).expect(201);
      expect(declaredResponseSchema.parse(response.body).data).toEqual({ declared: 2 });
      expect((await find('4127 人')).account).toMatchObject({
        kind: 'declared',
        as: 'name',
        name: 'annals-reviewer',
      });
      expect((await find('96 个')).account).toMatchObject({ kind: 'declared', as: 'ordinal' });
      await takeAllBack();
    });
  });

  describe('of one document', () => {
    const ofDocument = async (path: string) => {
      const response = await annals.http
        .get(`/annual-report/documents/${path}/ledger`)
        .set(people['annals-editor']);
      return documentLedgerResponseSchema.parse(response.body).data;
    };

    it('should hold its numbers alone, with its own coverage', async () => {
      await write('全校在校生 305 人。', VISITORS);
      const { report, coverage, documents } = await ofDocument(`chapter/${small.chapter}`);
      expect(report).toEqual({ school: small.school, year: 2024 });
      expect(coverage).toMatchObject({ total: 2, equal: 1, open: 1 });
      const [document] = documents;
      expect(document?.place.id).toBe(small.chapter);
      const ids = document?.passages.flatMap((passage) => passage.numbers.map(({ id }) => id));
      expect(ids).toContain((await find('4127 人')).id);
    });

    it('should hold nothing of another document', async () => {
      const { coverage, documents } = await ofDocument(`case/${small.case}`);
      expect(coverage.total).toBe(0);
      expect(documents).toEqual([]);
    });
  });

  it('should let an editor look and declare nothing', async () => {
    const { id } = await find('4127 人');
    await declare({ numbers: [id], kind: 'name' }, 'annals-editor').expect(403);
    await takeBack(id, 'annals-editor').expect(403);
  });

  it('should be closed to whoever is bound to another school', async () => {
    const { strapi, http } = annals;
    const person = await createPerson({ strapi, role: 'annals-reviewer' });
    const administrator = await signInAs({ strapi, role: 'strapi-super-admin' });
    await http
      .put(`/annual-report/bindings/${person.id}`)
      .set(administrator)
      .send({ schools: [small.school] })
      .expect(204);
    const bound = await signIn({ strapi, person });
    await http.get(pathOf(small)).set(bound).expect(200);
    const path = pathOf(foreign);
    const refusals = [
      await http.get(path).set(bound),
      await http
        .post(`${path}/declarations`)
        .set(bound)
        .send({ numbers: [UNKNOWN], kind: 'name' }),
      await http.delete(`${path}/declarations/${UNKNOWN}`).set(bound),
    ].map((response) => refusalIn(response));
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 403, code: 'school-not-yours' });
    }
  });
});
