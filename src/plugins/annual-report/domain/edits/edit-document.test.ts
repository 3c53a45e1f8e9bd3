import fc from 'fast-check';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { indicator, observation } from '../../../../../tests/support/builders/content';
import { chapter } from '../../../../../tests/support/builders/content';
import type { InlineNode, TextNode } from '../../contract/text';
import type { Passage } from '../texts/passage';
import { editDocument } from './edit-document';
import { reverseEdits, typedEdit, type TextEdit } from './text-edit';

const bold = (text: string): InlineNode => ({ type: 'text', text, bold: true });
const plain = (text: string): TextNode => ({ type: 'text', text });

const passageOf = (...children: InlineNode[]): Passage => {
  const { passages } = prepared({
    indicators: [indicator()],
    observations: [observation({ value: 305 })],
    chapters: [chapter({ blocks: [{ type: 'text', content: [{ type: 'paragraph', children }] }] })],
  });
  const passage = passages.find(({ kind }) => kind === 'paragraph');
  if (!passage) throw new Error('There is no paragraph.');
  return passage;
};

const stored = (...children: InlineNode[]) => ({
  title: '标题',
  content: [{ __component: 'report.text', id: 7, content: [{ type: 'paragraph', children }] }],
});

/** The edit of words where they are printed first. */
const editOf = (passage: Passage, old: string, words: string): TextEdit | null => {
  const start = passage.text.indexOf(old);
  return typedEdit({ passage, start, end: start + old.length, words });
};

const edited = (children: InlineNode[], old: string, words: string) => {
  const edit = editOf(passageOf(...children), old, words);
  return edit && editDocument({ document: stored(...children), edits: [edit] });
};

describe('other words in a text', () => {
  it('should stand where the old ones were, in their format', () => {
    const children = [plain('学校有'), bold('教师 128 人'), plain('。')];
    expect(edited(children, '128', '131')).toEqual(
      stored(plain('学校有'), bold('教师 131 人'), plain('。')),
    );
  });

  it('should be placed behind tokens that print more or less than they are', () => {
    const children = [
      plain('毕业生 {{graduates.total}} 人，教师 {{graduates.total|value}} 或 128 人。'),
    ];
    expect(edited(children, '128', '131')).toEqual(
      stored(plain('毕业生 {{graduates.total}} 人，教师 {{graduates.total|value}} 或 131 人。')),
    );
  });

  it('should be placed within a link and within an item of a list', () => {
    const link = (text: string): InlineNode => ({
      type: 'link',
      url: 'https://example.org',
      children: [plain(text)],
    });
    expect(edited([plain('见'), link('第 12 期')], '12', '13')).toEqual(
      stored(plain('见'), link('第 13 期')),
    );
    const list = (text: string) => ({
      content: [
        {
          content: [{ type: 'list', children: [{ type: 'list-item', children: [plain(text)] }] }],
        },
      ],
    });
    const edit = { field: 'content.0.content.0.0', from: 1, old: '12', words: '13' };
    expect(editDocument({ document: list('共12项'), edits: [edit] })).toEqual(list('共13项'));
  });

  it('should not take the place of what a token prints', () => {
    expect(editOf(passageOf(plain('毕业生 {{graduates.total}} 人')), '305', '306')).toBeNull();
  });

  it('should not take the place of words in two formats', () => {
    expect(editOf(passageOf(plain('教师 1'), bold('28'), plain(' 人')), '128', '131')).toBeNull();
  });

  it('should not be written where other words stand by now', () => {
    const edit = editOf(passageOf(plain('教师 128 人')), '128', '131');
    const document = stored(plain('教师 129 人'));
    expect(edit && editDocument({ document, edits: [edit] })).toBeNull();
  });

  it.each(['content.4.problem', 'content.0.content.9', 'title.0', 'nothing', 'content.x'])(
    'should not be written at a place that is not there: %s',
    (field) => {
      const edit = { field, from: 0, old: '标题', words: '题目' };
      expect(editDocument({ document: stored(plain('标题')), edits: [edit] })).toBeNull();
    },
  );

  it('should come back as they were when they are taken back', () => {
    const words = fc.string({ minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words, words), { maxLength: 5 }), (parts) => {
        const text = parts.map(([before, old]) => before + old).join('');
        const document = { title: text, content: [] };
        let from = 0;
        const edits = parts.map(([before, old, replaced]) => {
          const edit = { field: 'title', from: from + before.length, old, words: replaced };
          from += before.length + old.length;
          return edit;
        });
        const changed = editDocument({ document, edits });
        const back = changed && editDocument({ document: changed, edits: reverseEdits(edits) });
        expect(back).toEqual(document);
      }),
    );
  });
});
