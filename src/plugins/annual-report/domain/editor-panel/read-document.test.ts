import { forCaseTexts } from '../../contract/case-texts';
import { readFormBlocks } from './form-blocks';
import { readDocument, type Written } from './read-document';
import {
  caseStory,
  chapter,
  image,
  indicator,
  observation,
  reportContent,
} from '../../../../../tests/support/builders/content';
import { paragraph } from '../../../../../tests/support/builders/text';

const content = reportContent({
  chapters: [
    chapter({ documentId: 'one', blocks: [{ type: 'images', images: ['image-1'] }] }),
    chapter({ documentId: 'two', position: 2 }),
  ],
  cases: [caseStory({ chapter: 'two' }), caseStory({ documentId: 'lost', chapter: null })],
  images: [image(), image({ documentId: 'image-2', caption: '实训楼' })],
  indicators: [indicator()],
  observations: [observation()],
});

const read = (given: Partial<Written>) =>
  readDocument({
    content,
    written: {
      type: 'chapter',
      documentId: 'two',
      title: '学生发展',
      ...forCaseTexts(() => null),
      blocks: [],
      ...given,
    },
  });

const text = (words: string) => ({ type: 'text' as const, content: [paragraph({ text: words })] });

describe('reading a document as it stands in a form', () => {
  it('should print the values that its tokens name', () => {
    const reading = read({ blocks: [text('毕业生 {{graduates.total}} 人。')] });
    expect(reading).toMatchObject({
      label: '2',
      title: '学生发展',
      blocks: [{ type: 'text', html: '<p>毕业生 305 人。</p>' }],
      problems: [],
    });
  });

  it('should name tokens that cannot be printed', () => {
    const reading = read({ blocks: [text('共 {{nothing.here}} 人')] });
    expect(reading?.problems).toMatchObject([{ token: '{{nothing.here}}' }]);
  });

  it('should number a picture as the whole report does', () => {
    const reading = read({ blocks: [{ type: 'images', images: ['image-2'] }] });
    expect(reading?.images).toMatchObject([{ label: '图 2', caption: '实训楼' }]);
  });

  it('should number a picture of a case after those of its chapter, which is not read itself', () => {
    const pictured = {
      ...content,
      chapters: [chapter({ documentId: 'one', blocks: [{ type: 'images', images: ['image-1'] }] })],
      cases: [caseStory({ chapter: 'one' })],
    };
    const reading = readDocument({
      content: pictured,
      written: {
        type: 'case',
        documentId: 'case-1',
        title: '案例',
        summary: null,
        blocks: [{ type: 'images', images: ['image-2'] }],
      },
    });
    expect(reading?.images).toMatchObject([{ label: '图 2' }]);
  });

  it('should print a case with its summary and label', () => {
    const reading = read({ type: 'case', documentId: 'case-1', summary: '摘要' });
    expect(reading).toMatchObject({ label: '案例 1', summary: '摘要' });
  });

  it('should be nothing for a case without a chapter', () => {
    expect(read({ type: 'case', documentId: 'lost' })).toBeNull();
  });
});

describe('blocks of a form', () => {
  const stored = { images: new Map([[4, ['gate', 'field']]]), tables: new Map([[4, ['annex-1']]]) };
  const known = { images: new Set(['hall']), tables: new Set(['annex-2']) };
  const readAll = (blocks: Parameters<typeof readFormBlocks>[0]['blocks']) =>
    readFormBlocks({ blocks, stored, known });

  it('should show what was saved, without what was removed, then what was chosen', () => {
    const block = { type: 'images' as const, id: 4, connect: ['hall'], disconnect: ['field'] };
    expect(readAll([block])).toEqual([{ type: 'images', images: ['gate', 'hall'] }]);
  });

  it('should leave out what is not the report’s to show', () => {
    const block = { type: 'images' as const, id: null, connect: ['elsewhere'], disconnect: [] };
    expect(readAll([block])).toEqual([{ type: 'images', images: [] }]);
  });

  it('should take the table that was chosen last', () => {
    const block = { type: 'table' as const, id: 4, connect: ['annex-2'], disconnect: [] };
    expect(readAll([block])).toEqual([{ type: 'table', table: 'annex-2' }]);
  });

  it('should leave out of a text what no report can show', () => {
    const nodes = [{ type: 'image', image: {} }, paragraph({ text: '文字' })];
    expect(readAll([{ type: 'text', content: nodes }])).toEqual([text('文字')]);
  });
});
