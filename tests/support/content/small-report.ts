import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { z } from 'zod';
import { markAllReviewed } from '../../../src/plugins/annual-report/server/src/repositories/review-repository';
import {
  CASE,
  CHAPTER,
  IMAGE,
  INDICATOR,
  INDICATOR_TABLE,
  OBSERVATION,
  REPORT,
  SCHOOL,
} from '../../../src/plugins/annual-report/server/src/uids';
import { documentsOf } from './documents';

const uploadedSchema = z.array(z.object({ id: z.number(), url: z.string() })).length(1);

/** A photograph that no other has the bytes of. */
export function makePhoto(): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = randomBytes(3);
  const noise = { type: 'gaussian' as const, mean: 120, sigma: 30 };
  return sharp({
    create: { width: 640, height: 480, channels: 3, background: { r, g, b }, noise },
  })
    .jpeg()
    .toBuffer();
}

const uploadPhoto = async (strapi: Core.Strapi, name: string, photo: Buffer) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'annals-photo-'));
  const filepath = path.join(folder, `${name}.jpg`);
  const { size } = await sharp(photo).toFile(filepath);
  const uploaded: unknown = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name: `${name}.jpg` } },
      files: { filepath, originalFilename: `${name}.jpg`, mimetype: 'image/jpeg', size },
    });
  await rm(folder, { recursive: true });
  const [file] = uploadedSchema.parse(uploaded);
  if (!file) throw new Error('Nothing was uploaded.');
  return file;
};

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** A report that is ready to be released: one of everything, of a school of its own. */
export type SmallReport = Awaited<ReturnType<typeof createSmallReport>>;

export async function createSmallReport({
  strapi,
  district = '测试区',
  photo,
}: {
  strapi: Core.Strapi;
  district?: string;
  /** Unless it is given, the report shows one that no other has. */
  photo?: Buffer;
}) {
  const school = `small-${randomBytes(4).toString('hex')}`;
  const indicator = `${school}.students`;
  const year = 2024;
  const add = async (
    uid: Parameters<typeof documentsOf>[1],
    data: Record<string, unknown>,
    status?: 'published',
  ): Promise<string> =>
    (await documentsOf(strapi, uid).create({ data, ...(status && { status }) })).documentId;

  const schoolId = await add(SCHOOL, { code: school, name: `学校 ${school}`, district });
  await add(INDICATOR, { code: indicator, name: '在校生', unit: '人' });
  const report = await add(REPORT, { schoolCode: school, year, title: '小报告' });
  const file = await uploadPhoto(strapi, school, photo ?? (await makePhoto()));
  const image = await add(IMAGE, {
    caption: '校门',
    file: file.id,
    consent: 'obtained',
    school: schoolId,
  });
  const row = {
    key: 'students',
    indicator,
    label: '在校生',
    seq: 1,
    level: 0,
    parent: null,
    required: true,
    footnote: null,
  };
  const table = await add(INDICATOR_TABLE, {
    title: '计分卡',
    kind: 'annex',
    years: [year],
    layout: [row],
    key: 'annex-1',
    report,
  });
  const content = [
    { __component: 'report.text', content: paragraph('学校概况正文。') },
    { __component: 'report.images', images: [image] },
    { __component: 'report.table', table },
  ];
  const chapter = await add(CHAPTER, { title: '学校概况', report, content }, 'published');
  const reported = await add(
    CASE,
    { title: '一个案例', report, chapter, cover: image },
    'published',
  );
  const observation = await add(OBSERVATION, {
    schoolCode: school,
    indicatorCode: indicator,
    year,
    value: 305,
    text: '305',
  });
  await markAllReviewed({ connection: strapi.db.connection, school });
  return {
    school,
    year,
    indicator,
    report,
    chapter,
    case: reported,
    image,
    file,
    table,
    observation,
  };
}
