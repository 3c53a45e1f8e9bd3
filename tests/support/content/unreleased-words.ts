import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Annals } from '../running/annals';
import { photograph } from './photographs';

const documentSchema = z.object({ documentId: z.string() });
const layoutSchema = z.array(z.record(z.string(), z.unknown()));

const paragraph = (text: string) => [
  { type: 'paragraph' as const, children: [{ type: 'text' as const, text }] },
];

/** Content that nobody may read yet, and where it stands. */
export type UnreleasedWords = {
  /** One word for every place, by the name of the place. */
  words: Record<string, string>;
  /** Document ids and numbers that a guesser might hit. */
  ids: { chapter: string; case: string; image: string; table: string; file: string };
  schoolCode: string;
};

/**
 * Writes a word of its own into every place that can hold an unreleased one: drafts of released documents,
 * documents that were published and never released, and everything that has no draft.
 */
export async function writeUnreleasedWords({
  strapi,
}: Pick<Annals, 'strapi'>): Promise<UnreleasedWords> {
  const words: Record<string, string> = {};
  const word = (place: string): string => {
    words[place] = `zq${randomBytes(8).toString('hex')}`;
    return words[place];
  };
  const idOf = (document: unknown): string => documentSchema.parse(document).documentId;
  const someOf = async (
    uid:
      | 'api::chapter.chapter'
      | 'api::case.case'
      | 'api::image.image'
      | 'api::indicator-table.indicator-table'
      | 'api::indicator.indicator'
      | 'api::observation.observation'
      | 'api::report.report'
      | 'api::school.school',
  ): Promise<string> => idOf(await strapi.documents(uid).findFirst());

  const chapter = await someOf('api::chapter.chapter');
  await strapi.documents('api::chapter.chapter').update({
    documentId: chapter,
    data: {
      title: word('title of a changed chapter'),
      content: [
        { __component: 'report.text', content: paragraph(word('text of a changed chapter')) },
      ],
    },
  });
  await strapi.documents('api::chapter.chapter').create({
    status: 'published',
    data: {
      title: word('title of a published chapter'),
      content: [
        { __component: 'report.text', content: paragraph(word('text of a published chapter')) },
        {
          __component: 'report.challenge',
          problem: word('problem'),
          cause: word('cause'),
          measures: word('measures'),
        },
      ],
    },
  });

  const story = await someOf('api::case.case');
  await strapi.documents('api::case.case').update({
    documentId: story,
    data: {
      title: word('title of a changed case'),
      summary: word('summary of a changed case'),
      partners: word('partners'),
      tags: word('tags'),
      content: [{ __component: 'report.text', content: paragraph(word('text of a changed case')) }],
    },
  });
  await strapi.documents('api::case.case').create({
    status: 'published',
    data: {
      title: word('title of a published case'),
      chapter: { documentId: chapter },
      content: [
        { __component: 'report.text', content: paragraph(word('text of a published case')) },
      ],
    },
  });

  const filepath = path.join(tmpdir(), `${randomBytes(6).toString('hex')}.jpg`);
  const bytes = await photograph().jpeg().toBuffer();
  await writeFile(filepath, bytes);
  const [file] = z
    .array(z.object({ id: z.number() }))
    .length(1)
    .parse(
      await strapi
        .plugin('upload')
        .service('upload')
        .upload({
          data: {
            fileInfo: {
              name: `${word('name of a file')}.jpg`,
              alternativeText: word('alternative text of a file'),
              caption: word('caption of a file'),
            },
          },
          files: {
            filepath,
            originalFilename: 'photo.jpg',
            mimetype: 'image/jpeg',
            size: bytes.length,
          },
        }),
    );
  const image = await someOf('api::image.image');
  const describe = (kind: string) => ({
    caption: word(`caption of ${kind} image`),
    alt: word(`alt of ${kind} image`),
    credit: word(`credit of ${kind} image`),
  });
  await strapi
    .documents('api::image.image')
    .update({ documentId: image, data: describe('a changed') });
  await strapi.documents('api::image.image').create({
    data: { ...describe('a new'), file: file?.id ?? 0, consent: 'pending' },
  });

  const table = await strapi.documents('api::indicator-table.indicator-table').findFirst();
  const layout = layoutSchema.parse(table?.layout);
  await strapi.documents('api::indicator-table.indicator-table').update({
    documentId: idOf(table),
    data: {
      title: word('title of a table'),
      layout: layout.map((row) => ({
        ...row,
        label: word('label of a row'),
        footnote: word('footnote of a row'),
      })),
    },
  });

  await strapi.documents('api::indicator.indicator').update({
    documentId: await someOf('api::indicator.indicator'),
    data: {
      name: word('name of an indicator'),
      nameEn: word('English name of an indicator'),
      definition: word('definition of an indicator'),
      source: word('source of an indicator'),
    },
  });
  await strapi.documents('api::observation.observation').update({
    documentId: await someOf('api::observation.observation'),
    data: {
      text: word('text of a value'),
      note: word('note of a value'),
      method: word('method of a value'),
    },
  });
  await strapi.documents('api::report.report').update({
    documentId: await someOf('api::report.report'),
    data: {
      title: word('title of a report'),
      subtitle: word('subtitle of a report'),
      statement: paragraph(word('statement of a report')),
      signatory: word('signatory of a report'),
    },
  });
  await strapi.documents('api::school.school').update({
    documentId: await someOf('api::school.school'),
    data: {
      name: word('name of a school'),
      district: word('district of a school'),
      city: word('city of a school'),
      province: word('province of a school'),
    },
  });
  const schoolCode = word('code of a school');
  await strapi.documents('api::school.school').create({
    data: { code: schoolCode, name: word('name of a new school'), type: 'technician' },
  });
  await strapi.documents('api::report.report').create({
    data: { schoolCode, year: 2025, title: word('title of a new report') },
  });

  return {
    words,
    ids: { chapter, case: story, image, table: idOf(table), file: String(file?.id) },
    schoolCode,
  };
}
