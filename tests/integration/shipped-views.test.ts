import { z } from 'zod';
import {
  BLOCK_VIEWS,
  TYPE_VIEWS,
} from '../../src/plugins/annual-report/server/src/content-manager/views';
import en from '../../src/admin/translations/en.json';
import zh from '../../src/admin/translations/zh-Hans.json';
import { startAnnals, type Annals } from '../support/running/annals';
import { signInAs } from '../support/asking/people';

const BILINGUAL =
  /^(?:(?! \/ ).)*\p{Script=Han}(?:(?! \/ ).)* \/ (?:(?! \/ ).)*[A-Za-z]{2}(?:(?! \/ ).)*$/u;

const configurationSchema = z.object({
  settings: z.looseObject({ pageSize: z.number(), mainField: z.string() }),
  metadatas: z.record(
    z.string(),
    z.object({
      edit: z.looseObject({
        label: z.string().optional(),
        description: z.string().optional(),
        visible: z.boolean().optional(),
        editable: z.boolean().optional(),
      }),
      list: z.looseObject({ label: z.string() }),
    }),
  ),
  layouts: z.object({
    list: z.array(z.string()),
    edit: z.array(z.array(z.object({ name: z.string(), size: z.number() }))),
  }),
});

type Configuration = z.infer<typeof configurationSchema>;

const answerSchema = z.object({ data: z.object({ contentType: configurationSchema }) });
const componentAnswerSchema = z.object({ data: z.object({ component: configurationSchema }) });

const typeSchema = z.object({
  info: z.object({ displayName: z.string() }),
  attributes: z.record(z.string(), z.object({ enum: z.array(z.string()).optional() })),
});

const TYPES = TYPE_VIEWS.map(({ uid }) => uid);
const BLOCKS = BLOCK_VIEWS.map(({ uid }) => uid);

const STRUCTURE = [
  ['api::chapter.chapter', ['report', 'parent', 'position', 'cases']],
  ['api::case.case', ['report', 'chapter', 'position']],
  ['api::indicator-table.indicator-table', ['report']],
] as const;

/** Strapi names its two ids anew at every start. */
const namesOf = (metadatas: Configuration['metadatas']): string[] =>
  Object.keys(metadatas).filter((name) => name !== 'id' && name !== 'documentId');

describe('the desk', () => {
  let annals: Annals;
  let headers: { Authorization: string };

  const readType = async (uid: string): Promise<Configuration> => {
    const response = await annals.http
      .get(`/content-manager/content-types/${uid}/configuration`)
      .set(headers)
      .expect(200);
    return answerSchema.parse(response.body).data.contentType;
  };

  const readBlock = async (uid: string): Promise<Configuration> => {
    const response = await annals.http
      .get(`/content-manager/components/${uid}/configuration`)
      .set(headers)
      .expect(200);
    return componentAnswerSchema.parse(response.body).data.component;
  };

  /** As the panel saves it: without what Strapi adds when it answers. */
  const save = (uid: string, { settings, metadatas, layouts }: Configuration) => {
    const fields = Object.entries(metadatas).map(([name, { edit, list }]) => {
      const { mainField: _mainField, ...column } = list;
      return [name, { edit, list: column }];
    });
    return annals.http
      .put(`/content-manager/content-types/${uid}/configuration`)
      .set(headers)
      .send({ settings, metadatas: Object.fromEntries(fields), layouts })
      .expect(200);
  };

  const fieldsOf = ({ layouts }: Configuration): string[] =>
    layouts.edit.flat().map(({ name }) => name);

  beforeAll(async () => {
    annals = await startAnnals();
    headers = await signInAs({ strapi: annals.strapi, role: 'strapi-super-admin' });
  });

  afterAll(() => annals.stop());

  it.each(TYPES)('should label and explain every field of %s in both languages', async (uid) => {
    const configuration = await readType(uid);
    for (const name of fieldsOf(configuration)) {
      const field = configuration.metadatas[name];
      expect({ name, text: field?.edit.label }).toEqual({
        name,
        text: expect.stringMatching(BILINGUAL),
      });
      expect({ name, text: field?.edit.description }).toEqual({
        name,
        text: expect.stringMatching(BILINGUAL),
      });
    }
  });

  it.each(BLOCKS)('should label and explain every field of %s in both languages', async (uid) => {
    const configuration = await readBlock(uid);
    for (const name of fieldsOf(configuration)) {
      expect(configuration.metadatas[name]?.edit.label).toMatch(BILINGUAL);
      expect(configuration.metadatas[name]?.edit.description).toMatch(BILINGUAL);
    }
  });

  it.each(TYPES)(
    'should leave no field of %s out of its form or unnamed in its list',
    async (uid) => {
      const { metadatas, ...configuration } = await readType(uid);
      const visible = Object.keys(metadatas).filter((name) => metadatas[name]?.edit.visible);
      expect(fieldsOf({ metadatas, ...configuration }).sort()).toEqual(visible.sort());
      for (const name of namesOf(metadatas)) {
        expect(metadatas[name]?.list.label).toMatch(BILINGUAL);
      }
    },
  );

  it.each(TYPES)('should fill the rows of the form of %s without overflowing them', async (uid) => {
    const { layouts } = await readType(uid);
    for (const row of layouts.edit) {
      expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
    }
  });

  it.each(STRUCTURE)('should keep the structure of %s read-only', async (uid, structure) => {
    const { metadatas } = await readType(uid);
    const readOnly = Object.keys(metadatas).filter(
      (name) => metadatas[name]?.edit.editable === false,
    );
    expect(readOnly.sort()).toEqual([...structure].sort());
  });

  it.each(TYPES)('should give %s a configuration that Strapi itself accepts', async (uid) => {
    await save(uid, await readType(uid));
  });

  it('should have a word in both languages for every type, block and value of an enumeration', () => {
    const words = TYPES.flatMap((uid) => {
      const { info, attributes } = typeSchema.parse(annals.strapi.get('content-types').get(uid));
      const values = Object.values(attributes).flatMap((attribute) => attribute.enum ?? []);
      return [info.displayName, ...values];
    });
    expect(Object.keys(zh)).toEqual(expect.arrayContaining([...words, ...BLOCKS]));
    expect(Object.keys(en)).toEqual(expect.arrayContaining([...words, ...BLOCKS]));
  });

  it('should not overwrite at the next start what an administrator configured', async () => {
    const configured = await readType('api::case.case');
    configured.settings.pageSize = 20;
    configured.layouts.list = ['title', 'date'];
    const title = configured.metadatas.title;
    if (title) title.edit.description = 'Ours: start with the name of the department.';
    await save('api::case.case', configured);

    annals = await annals.restart();

    const after = await readType('api::case.case');
    expect(after.settings.pageSize).toBe(20);
    expect(after.layouts.list).toEqual(['title', 'date']);
    expect(after.metadatas.title?.edit.description).toBe(
      'Ours: start with the name of the department.',
    );
    expect(after.metadatas.summary?.edit.description).toMatch(BILINGUAL);
  });
});
