import { z } from 'zod';
import { schoolFolder } from '../../../src/plugins/annual-report/server/src/services/photos/school-folder';
import type { Annals } from '../running/annals';
import { createSmallReport, type SmallReport } from './small-report';
import { sql } from '../stored/sql';

/** Stands in the titles and names of everything that the other school has. */
export const SECRET = '机密七号';

const idSchema = z.object({ id: z.int() });
const idsSchema = z.array(idSchema).min(1);

/** One of everything that a school has, in its report and in the media library. */
export type School = SmallReport & {
  /** The school's own folder, a folder in it, and a file in that. */
  folder: number;
  subfolder: number;
  photo: number;
  /** The block of the chapter that shows the image. */
  component: number;
};

/** Stores a row of the media library without a file, for what is taken away again. */
export async function addFileRow({
  annals,
  folder,
  name,
}: {
  annals: Annals;
  folder: number;
  name: string;
}): Promise<number> {
  const row = await annals.strapi.db.query('plugin::upload.file').create({
    data: {
      name,
      hash: `${name}-${Math.random().toString(36).slice(2)}`,
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 1,
      url: `/uploads/${name}.jpg`,
      provider: 'local',
      folder,
      folderPath: (
        await annals.strapi.db.query('plugin::upload.folder').findOne({ where: { id: folder } })
      ).path,
    },
  });
  return idSchema.parse(row).id;
}

const createSchool = async (annals: Annals, name: string): Promise<School> => {
  const { strapi } = annals;
  const small = await createSmallReport({ strapi });
  const folder = await schoolFolder({ strapi, school: { code: small.school, name } });
  const { id: subfolder } = idSchema.parse(
    await strapi.plugin('upload').service('folder').create({ name, parent: folder.id }),
  );
  const photo = await addFileRow({ annals, folder: subfolder, name });
  const [component] = idsSchema.parse(
    await sql(
      annals,
      `SELECT c.cmp_id AS id FROM chapters_cmps c JOIN chapters d ON d.id = c.entity_id
        WHERE d.document_id = ? AND c.component_type = 'report.images' ORDER BY 1`,
      [small.chapter],
    ),
  );
  return { ...small, folder: folder.id, subfolder, photo, component: component?.id ?? 0 };
};

/** A school to work for, and another, whose every word is secret. */
export async function createTwoSchools(annals: Annals): Promise<{ own: School; foreign: School }> {
  const own = await createSchool(annals, '本校照片');
  const foreign = await createSchool(annals, SECRET);
  const { report, school } = foreign;
  for (const table of ['chapters', 'cases', 'indicator_tables']) {
    await sql(annals, `UPDATE ${table} SET title = ? WHERE report_document_id = ?`, [
      SECRET,
      report,
    ]);
  }
  await sql(annals, 'UPDATE reports SET title = ? WHERE document_id = ?', [SECRET, report]);
  await sql(annals, 'UPDATE images SET caption = ? WHERE school_code = ?', [SECRET, school]);
  await sql(annals, 'UPDATE schools SET name = ? WHERE code = ?', [SECRET, school]);
  await sql(annals, 'UPDATE observations SET note = ? WHERE school_code = ?', [SECRET, school]);
  await sql(annals, 'UPDATE files SET name = ? WHERE id = ?', [SECRET, foreign.file.id]);
  return { own, foreign };
}

/** Everything that a school has, as rows: the same text as long as nobody touched it. */
export async function contentOf({
  annals,
  school: { school, report, folder },
}: {
  annals: Annals;
  school: School;
}): Promise<unknown> {
  const ofReport = (table: string) =>
    `SELECT '${table}' AS kind, to_jsonb(t) AS row FROM ${table} t WHERE report_document_id = :report`;
  const ofSchool = (table: string, column = 'school_code') =>
    `SELECT '${table}', to_jsonb(t) FROM ${table} t WHERE ${column} = :school`;
  const statement = [
    ...['chapters', 'cases', 'indicator_tables'].map(ofReport),
    ofSchool('reports'),
    ofSchool('images'),
    ofSchool('observations'),
    ofSchool('schools', 'code'),
    `SELECT 'folders', to_jsonb(t) FROM upload_folders t JOIN upload_folders top ON top.id = :folder
      WHERE t.path = top.path OR t.path LIKE top.path || '/%'`,
    `SELECT 'files', to_jsonb(t) FROM files t JOIN upload_folders top ON top.id = :folder
      WHERE t.folder_path = top.path OR t.folder_path LIKE top.path || '/%'`,
    `SELECT 'photographs', to_jsonb(m) FROM files_related_mph m JOIN images i ON i.id = m.related_id
      WHERE m.related_type = 'api::image.image' AND i.school_code = :school`,
  ].join(' UNION ALL ');
  const { rows } = await annals.strapi.db.connection.raw(`${statement} ORDER BY 1, 2`, {
    school,
    report,
    folder,
  });
  return rows;
}
