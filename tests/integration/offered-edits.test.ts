import type { z } from 'zod';
import {
  editedResponseSchema,
  undoneResponseSchema,
  type Edited,
} from '../../src/plugins/annual-report/contract/admin/edits';
import {
  ledgerResponseSchema,
  type LedgerNumber,
} from '../../src/plugins/annual-report/contract/admin/ledger';
import {
  findingsResponseSchema,
  type FixJson,
} from '../../src/plugins/annual-report/contract/finding';
import { CHAPTER } from '../../src/plugins/annual-report/server/src/uids';
import { createPerson, signIn, signInAs } from '../support/asking/people';
import { refusalIn } from '../support/asking/problems';
import { documentsOf } from '../support/content/documents';
import { createSmallReport, type SmallReport } from '../support/content/small-report';
import { startAnnals, type Annals } from '../support/running/annals';
import { sql } from '../support/stored/sql';

const STUDENTS = '全校在校生 305 人，气氛很好。';
const AGAIN = '今年在校生 305 人。';

describe('edits that a page offers', () => {
  let annals: Annals;
  let small: SmallReport;
  let foreign: SmallReport;
  let editor: { Authorization: string };

  beforeAll(async () => {
    annals = await startAnnals();
    const { strapi } = annals;
    small = await createSmallReport({ strapi });
    foreign = await createSmallReport({ strapi });
    editor = await signInAs({ strapi, role: 'annals-editor' });
  });

  afterAll(() => annals.stop());

  beforeEach(() => write(STUDENTS, AGAIN));

  const write = (...texts: string[]) =>
    documentsOf(annals.strapi, CHAPTER).update({
      documentId: small.chapter,
      data: {
        content: [
          { __component: 'report.images', images: [small.image] },
          {
            __component: 'report.text',
            content: texts.map((text) => ({
              type: 'paragraph',
              children: [{ type: 'text', text }],
            })),
          },
          { __component: 'report.table', table: small.table },
        ],
      },
    });

  /** The draft as it is stored, or what was published of it. */
  const stored = async (status: 'draft' | 'published' = 'draft') => {
    const found = await documentsOf(annals.strapi, CHAPTER).findMany({
      filters: { documentId: small.chapter },
      status,
      populate: { content: { populate: '*' } },
    });
    return JSON.stringify(found[0]?.content);
  };

  const pathOf = ({ school }: SmallReport) => `/annual-report/reports/${school}/2024`;

  const ledger = async (): Promise<z.infer<typeof ledgerResponseSchema>['data']> => {
    const response = await annals.http
      .get(`${pathOf(small)}/ledger`)
      .set(editor)
      .expect(200);
    return ledgerResponseSchema.parse(response.body).data;
  };

  const offered = async () =>
    (await ledger()).documents
      .flatMap(({ passages }) => passages)
      .flatMap(({ numbers }) => numbers)
      .flatMap(({ id, fact }: LedgerNumber) => (fact ? [{ number: id, token: fact.token }] : []));

  const post = (
    path: string,
    body: object,
    headers: { Authorization: string } = editor,
    of = small,
  ) =>
    annals.http
      .post(`${pathOf(of)}/${path}`)
      .set(headers)
      .send(body);

  const bind = async (): Promise<Edited> => {
    const response = await post('ledger/facts', { facts: await offered() }).expect(200);
    return editedResponseSchema.parse(response.body).data;
  };

  it('should put tokens in the place of numbers, and leave the rest of the draft as it was', async () => {
    const before = await stored();
    const { count, undo } = await bind();
    expect(count).toBe(2);
    expect(undo).toHaveLength(1);
    expect(await stored()).toBe(before.replaceAll('305', `{{${small.indicator}}}`));
    expect((await ledger()).coverage).toMatchObject({ total: 2, bound: 2 });
  });

  it('should leave what is published alone until it is published anew', async () => {
    const before = await stored('published');
    await bind();
    expect(await stored('published')).toBe(before);
  });

  it('should be made in the name of whoever takes them', async () => {
    await bind();
    const [row] = await sql(
      annals,
      `SELECT u.firstname FROM chapters c JOIN admin_users u ON u.id = c.updated_by_id
        WHERE c.document_id = ? AND c.published_at IS NULL`,
      [small.chapter],
    );
    expect(row).toEqual({ firstname: 'annals-editor' });
    const [entry] = await sql(
      annals,
      `SELECT actor_name, action FROM annals_audit_entry
        WHERE subject_id = ? ORDER BY id DESC LIMIT 1`,
      [small.chapter],
    );
    expect(entry).toMatchObject({ actor_name: 'annals-editor' });
  });

  it('should be taken back as long as nobody has changed the document since', async () => {
    const before = await stored();
    const { undo } = await bind();
    const response = await post('edits/undo', { documents: undo }).expect(200);
    expect(undoneResponseSchema.parse(response.body).data).toEqual({ undone: 2 });
    expect(await stored()).toBe(before);
  });

  it('should not be taken back once somebody has saved the document', async () => {
    const { undo } = await bind();
    await documentsOf(annals.strapi, CHAPTER).update({
      documentId: small.chapter,
      data: { title: '另一个标题' },
    });
    const between = await stored();
    const response = await post('edits/undo', { documents: undo }).expect(409);
    expect(refusalIn(response).code).toBe('text-changed');
    expect(await stored()).toBe(between);
  });

  it('should not be made where the number has changed since it was seen', async () => {
    const facts = await offered();
    await write(STUDENTS.replace('305', '306'), AGAIN);
    const before = await stored();
    const response = await post('ledger/facts', { facts }).expect(400);
    expect(refusalIn(response)).toMatchObject({
      code: 'fact-not-offered',
      params: { count: 1 },
    });
    expect(await stored()).toBe(before);
  });

  it('should not be made with another token than the one that is offered', async () => {
    const facts = (await offered()).map(({ number }) => ({ number, token: '{{a.b|yi}}' }));
    await post('ledger/facts', { facts }).expect(400);
  });

  it('should not be made by who may not save the document', async () => {
    const { strapi } = annals;
    const roles = strapi.service('admin::role');
    const role = await roles.create({ name: '只看', code: 'only-looks', description: '' });
    const permission = { subject: null, properties: {}, conditions: [] };
    await roles.assignPermissions(role.id, [
      { action: 'plugin::annual-report.preview', ...permission },
    ]);
    const person = await createPerson({ strapi, role: 'annals-editor' });
    await strapi.service('admin::user').updateById(person.id, { roles: [role.id] });
    const looker = await signIn({ strapi, person });
    const facts = await offered();
    const before = await stored();
    const response = await post('ledger/facts', { facts }, looker).expect(403);
    expect(refusalIn(response).code).toBe('text-not-yours');
    expect(await stored()).toBe(before);
  });

  it('should write nothing but running text when they are taken back', async () => {
    const { undo } = await bind();
    const key = (
      await documentsOf(annals.strapi, CHAPTER).findFirst({
        filters: { documentId: small.chapter },
      })
    )?.key;
    const edits = [{ field: 'key', from: 0, old: String(key), words: 'another' }];
    const documents = undo.map((document) => ({ ...document, edits }));
    const response = await post('edits/undo', { documents }).expect(409);
    expect(refusalIn(response).code).toBe('text-gone');
  });

  it('should reach no document of another school', async () => {
    const { undo } = await bind();
    const { strapi, http } = annals;
    const person = await createPerson({ strapi, role: 'annals-editor' });
    const administrator = await signInAs({ strapi, role: 'strapi-super-admin' });
    await http
      .put(`/annual-report/bindings/${person.id}`)
      .set(administrator)
      .send({ schools: [foreign.school] })
      .expect(204);
    const headers = await signIn({ strapi, person });
    await post(
      'ledger/facts',
      { facts: [{ number: 'a'.repeat(64), token: '{{a.b}}' }] },
      headers,
    ).expect(403);
    await post('edits/undo', { documents: undo }, headers).expect(403);
    const response = await post('edits/undo', { documents: undo }, editor, foreign).expect(409);
    expect(refusalIn(response).code).toBe('text-gone');
  });

  describe('of a finding', () => {
    const WRONG = '全校在校生 315 人，其中新生很多。';

    const fixes = async () => {
      const response = await annals.http
        .get(`${pathOf(small)}/findings`)
        .set(editor)
        .expect(200);
      const found = findingsResponseSchema
        .parse(response.body)
        .data.find(({ check }) => check === 'text-value-mismatch');
      return { finding: found?.id ?? '', fixes: found?.fixes ?? [] };
    };

    const fixOf = async (kind: FixJson['kind']) => {
      const { finding, fixes: offered } = await fixes();
      return { finding, fix: offered.find((fix) => fix.kind === kind) };
    };

    beforeEach(() => write(WRONG));

    it.each([
      ['the value', 'replace', '305'],
      ['a token', 'bind', '{{code}}'],
    ] as const)(
      'should put %s in the place of a wrong number, and be taken back',
      async (_what, kind, words) => {
        const before = await stored();
        const response = await post('fixes', await fixOf(kind)).expect(200);
        const { undo } = editedResponseSchema.parse(response.body).data;
        expect(await stored()).toBe(before.replace('315', words.replace('code', small.indicator)));
        expect((await fixes()).finding).toBe('');
        await post('edits/undo', { documents: undo }).expect(200);
        expect(await stored()).toBe(before);
      },
    );

    it('should name the cell of the value, and change no value', async () => {
      const wanted = await fixOf('cell');
      expect(wanted.fix).toMatchObject({ indicator: small.indicator, year: 2024 });
      expect(refusalIn(await post('fixes', wanted)).code).toBe('fix-not-offered');
    });

    it('should not be made with other words, at another place, or once the text has changed', async () => {
      const { finding, fix } = await fixOf('replace');
      const others = [
        { finding, fix: { ...fix, words: '999' } },
        { finding: 'a'.repeat(64), fix },
      ];
      for (const other of others) {
        expect(refusalIn(await post('fixes', other)).code).toBe('fix-not-offered');
      }
      await write(WRONG.replace('315', '316'));
      expect(refusalIn(await post('fixes', { finding, fix })).code).toBe('fix-not-offered');
    });

    it.each([
      [{}],
      [{ finding: 'x', fix: {} }],
      [{ finding: 'a'.repeat(64), fix: { kind: 'other' } }],
    ])('should refuse what is none: %j', async (body) => {
      expect(refusalIn(await post('fixes', body))).toMatchObject({
        status: 400,
        code: 'bad-request',
      });
    });
  });
});
