import type { ChangePlace } from '../../../contract/changes/change-parts';
import type { CaseJson, ChapterJson, ReportJson } from '../../../contract/report';
import { contentPassages } from './content-passages';
import type { Field, Holder } from './holder';
import { readBlocks, type Keys } from './read-blocks';

export const NOWHERE: ChangePlace = { chapter: null, case: null, block: null, paragraph: null };

const placedInChapter = ({ key, number, title }: ChapterJson): ChangePlace => ({
  ...NOWHERE,
  chapter: { key, number, title },
});

type Texts = [Field['field'], string | null][];

const fieldsOf = (texts: Texts, place: ChangePlace): Field[] =>
  texts.flatMap(([field, text]) =>
    text === null || text.trim() === '' ? [] : [{ field, text, place }],
  );

const readReport = ({ report }: ReportJson): Holder => {
  const { school, statement } = report;
  return {
    id: 'report',
    fields: fieldsOf(
      [
        ['school.name', school.name],
        ['school.type', school.type],
        ['school.district', school.district],
        ['school.city', school.city],
        ['school.province', school.province],
        ['title', report.title],
        ['subtitle', report.subtitle],
        ['language', report.language],
        ['signatory', statement.signatory],
      ],
      NOWHERE,
    ),
    passages: contentPassages({ content: statement.content, field: 'statement', place: NOWHERE }),
    uses: [],
  };
};

const readCase = (item: CaseJson, above: ChangePlace, keys: Keys): Holder => {
  const { key, number, title } = item;
  const place = { ...above, case: { key, number, title } };
  const { passages, uses } = readBlocks({ blocks: item.blocks, place, keys });
  const cover = item.cover === null ? undefined : keys.image.get(item.cover);
  return {
    id: `case ${key}`,
    fields: fieldsOf(
      [
        ['summary', item.summary],
        ['date', item.date],
        ['partners', item.partners.join('、')],
        ['tags', item.tags.join('、')],
      ],
      place,
    ),
    passages,
    uses:
      cover === undefined
        ? uses
        : [{ type: 'image', key: cover, isCover: true, place, passagesBefore: 0 }, ...uses],
  };
};

/** The report, its chapters and its cases with their texts, images and tables, in reading order. */
export const readHolders = ({ report }: { report: ReportJson }): Holder[] => {
  const cases = new Map(report.cases.map((item) => [item.id, item]));
  const keys: Keys = {
    image: new Map(report.images.map(({ id, key }) => [id, key])),
    table: new Map(report.tables.map(({ id, key }) => [id, key])),
  };
  const readChapter = (chapter: ChapterJson): Holder[] => {
    const place = placedInChapter(chapter);
    const own: Holder = {
      id: `chapter ${chapter.key}`,
      fields: [],
      ...readBlocks({ blocks: chapter.blocks, place, keys }),
    };
    const stories = chapter.cases.flatMap((id) => {
      const item = cases.get(id);
      return item ? [readCase(item, place, keys)] : [];
    });
    return [own, ...stories, ...chapter.chapters.flatMap(readChapter)];
  };
  return [readReport(report), ...report.chapters.flatMap(readChapter)];
};
