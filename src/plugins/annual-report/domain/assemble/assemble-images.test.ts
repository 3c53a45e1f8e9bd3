import { assembleImages } from './assemble-blocks';
import type { ReportContent } from '../content/report-content';
import { numberReport } from '../outline/number-report';
import {
  caseStory,
  chapter,
  image,
  imageFile,
} from '../../../../../tests/support/builders/content';

const assemble = ({
  chapters = [],
  cases = [],
  images,
}: Pick<ReportContent, 'images'> & Partial<Pick<ReportContent, 'chapters' | 'cases'>>) =>
  assembleImages({ images, numbering: numberReport({ chapters, cases, tables: [] }) });

const showing = (...images: string[]) =>
  chapter({ documentId: 'top', blocks: [{ type: 'images', images }] });

describe('images of a report', () => {
  it('should come in reading order with their labels', () => {
    const images = [image({ documentId: 'a' }), image({ documentId: 'b' })];
    const assembled = assemble({ chapters: [showing('b', 'a')], images });
    expect(assembled.map(({ id, number, label }) => ({ id, number, label }))).toEqual([
      { id: 'b', number: 1, label: '图 1' },
      { id: 'a', number: 2, label: '图 2' },
    ]);
  });

  it('should say what is known about the photo', () => {
    const file = { ...imageFile(), formats: { small: imageFile({ width: 400, height: 300 }) } };
    const photo = image({ documentId: 'a', credit: '校办公室', takenOn: '2024-05-01', file });
    expect(assemble({ chapters: [showing('a')], images: [photo] })).toEqual([
      {
        id: 'a',
        key: 'a',
        number: 1,
        label: '图 1',
        caption: photo.caption,
        alt: photo.alt,
        credit: '校办公室',
        takenOn: '2024-05-01',
        chapter: '1',
        case: null,
        file,
      },
    ]);
  });

  it('should say in which case a photo stands', () => {
    const cases = [
      caseStory({
        documentId: 'story',
        chapter: 'top',
        blocks: [{ type: 'images', images: ['a'] }],
      }),
    ];
    const images = [image({ documentId: 'a' })];
    expect(assemble({ chapters: [showing()], cases, images })).toMatchObject([
      { id: 'a', chapter: '1', case: 'story' },
    ]);
  });

  it('should put those that are only a cover behind the figures, without a number', () => {
    const cases = [caseStory({ documentId: 'story', chapter: 'top', cover: 'cover' })];
    const images = [image({ documentId: 'cover' }), image({ documentId: 'a' })];
    expect(assemble({ chapters: [showing('a')], cases, images })).toMatchObject([
      { id: 'a', number: 1 },
      { id: 'cover', number: null, label: null, chapter: '1', case: 'story' },
    ]);
  });

  it('should keep the number of a figure that is a cover as well', () => {
    const cases = [caseStory({ chapter: 'top', cover: 'a' })];
    const images = [image({ documentId: 'a' })];
    expect(assemble({ chapters: [showing('a')], cases, images })).toMatchObject([{ number: 1 }]);
  });

  it('should leave out what is not shown, not there or without a file', () => {
    const images = [image({ documentId: 'unused' }), image({ documentId: 'empty', file: null })];
    expect(assemble({ chapters: [showing('gone', 'empty')], images })).toEqual([]);
  });
});
