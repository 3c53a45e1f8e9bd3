import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { editorBlock } from '../../../../../../../tests/support/builders/editor-blocks';
import { parseTokens } from '../../../../domain/facts/parse-tokens';
import { isRecord } from '../../content-manager/form-content';
import { readBlocks } from './read-blocks';
import { Chip, DOCUMENT_EXTENSIONS, Kept } from './schema';
import { tokensIn } from './token-text';
import { writeBlocks } from './write-blocks';

const schema = getSchema([...DOCUMENT_EXTENSIONS, Chip, Kept]);

const open = (blocks: unknown) => {
  const doc = schema.nodeFromJSON(readBlocks(blocks));
  doc.check();
  return EditorState.create({ doc });
};

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'];

/** Every character of a text with its formats and the address it leads to, and every item with its place in lists. */
const lettersOf = (node: unknown, link = ''): string[] => {
  if (Array.isArray(node)) return node.flatMap((child) => lettersOf(child, link));
  if (!isRecord(node)) return [];
  const { type, text, url, children, format, level } = node;
  if (type === 'text') {
    const marks = MARKS.filter((mark) => node[mark] === true).join(' ');
    return Array.from(String(text), (letter) => [letter, marks, link].join('|'));
  }
  const inner = lettersOf(children, type === 'link' ? String(url) : link);
  return type === 'link' ? inner : [[type, format, level].join(' '), ...inner, `/${String(type)}`];
};

const EDITED = '改';

describe('a text in the editor', () => {
  it('should give back the very blocks that it read when nothing was edited', () => {
    fc.assert(
      fc.property(fc.array(editorBlock(), { minLength: 1, maxLength: 6 }), (blocks) => {
        const written = writeBlocks(open(blocks).doc) ?? [];
        expect(written).toHaveLength(blocks.length);
        written.forEach((block, index) => expect(block).toBe(blocks[index]));
      }),
    );
  });

  it('should write one edited block anew, with the same letters, formats, links and tokens, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(editorBlock(), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (blocks, chosen) => {
          const state = open(blocks);
          const index = chosen % blocks.length;
          const { doc } = state;
          let start = -1;
          doc.forEach((node, offset, at) => {
            if (at !== index) return;
            node.descendants((child, position) => {
              if (start < 0 && child.isTextblock) start = offset + 1 + position + 1;
            });
            if (node.isTextblock) start = offset + 1;
          });
          if (start < 0) return;
          const edited = state.apply(
            state.tr
              .insert(start, schema.text(EDITED))
              .delete(start, start + EDITED.length)
              .insert(start, schema.text(EDITED)),
          );
          const written = writeBlocks(edited.doc) ?? [];
          expect(written).toHaveLength(blocks.length);
          written.forEach((block, at) => {
            if (at !== index) expect(block).toBe(blocks[at]);
          });
          const letters = lettersOf(written[index]);
          const at = letters.indexOf(`${EDITED}||`);
          expect(letters.toSpliced(at, 1).filter((each) => !each.includes('list-item'))).toEqual(
            lettersOf(blocks[index]).filter((each) => !each.includes('list-item')),
          );
        },
      ),
      { numRuns: Number(process.env.ANNALS_EDITOR_RUNS ?? 400) },
    );
  });

  it('should give back a block that was edited and put back as it was read', () => {
    const blocks = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '甲', mark: 'x' },
          { type: 'text', text: '乙' },
        ],
      },
    ];
    const state = open(blocks);
    const edited = state.apply(state.tr.insertText(EDITED, 1));
    expect(writeBlocks(edited.doc)?.[0]).toEqual({
      type: 'paragraph',
      children: [{ type: 'text', text: '改甲乙' }],
    });
    const back = edited.apply(edited.tr.delete(1, 2));
    expect(writeBlocks(back.doc)?.[0]).toBe(blocks[0]);
  });

  it('should write in a normal form that it reads and writes again as it is', () => {
    fc.assert(
      fc.property(editorBlock(), (block) => {
        const doc = schema.nodeFromJSON(readBlocks([block]));
        const normal = writeBlocks(schema.nodeFromJSON(forget(doc.toJSON())));
        const again = writeBlocks(schema.nodeFromJSON(forget(readBlocks(normal))));
        expect(again).toEqual(normal);
      }),
    );
  });

  it.each([[null], [undefined], [[]], ['words']])(
    'should hold nothing and write null for %j',
    (value) => {
      expect(writeBlocks(open(value).doc)).toBeNull();
    },
  );
});

/** The document as if it had been written here: no block remembers where it is from. */
const forget = (json: unknown): object => {
  const parsed: unknown = JSON.parse(
    JSON.stringify(json, (key, value: unknown) =>
      key === 'source' && !(isRecord(value) && (value.type === 'image' || value.type === 'table'))
        ? undefined
        : value,
    ),
  );
  return isRecord(parsed) ? parsed : {};
};

describe('tokens in a text', () => {
  it('should be whole tokens for the server, too', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.constantFrom(
              '{',
              '}',
              '｛',
              '｝',
              '{{',
              '}}',
              'a.b',
              '@2023',
              '|wan',
              ' ',
              '人',
              '\n',
            ),
          )
          .map((parts) => parts.join('')),
        (text) => {
          const segments = parseTokens({ text });
          for (const { start, end } of tokensIn(text))
            expect(segments).toContainEqual(
              expect.objectContaining({ start, end, type: expect.stringMatching(/token|broken/) }),
            );
        },
      ),
    );
  });

  it.each([
    ['毕业生 {{graduates.total}} 人', ['{{graduates.total}}']],
    ['｛｛a.b｜wan｝｝与{{c}}', ['｛｛a.b｜wan｝｝', '{{c}}']],
    ['{{{a}}}', []],
    ['{{a}} }} {{', ['{{a}}']],
    ['{{ }}', []],
  ])('should be found in %s', (text, raws) => {
    expect(tokensIn(text).map(({ raw }) => raw)).toEqual(raws);
  });
});
