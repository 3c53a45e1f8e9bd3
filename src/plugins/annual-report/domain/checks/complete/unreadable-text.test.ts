import { unreadableText } from './unreadable-text';
import type { ReportContent } from '../../content/report-content';
import { readText } from '../../text/read-text';
import { caseStory, chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { paragraph } from '../../../../../../tests/support/builders/text';

const run = (given: Partial<ReportContent>) => findingsOf(unreadableText, given);

const text = (...content: unknown[]) => ({ type: 'text' as const, ...readText({ content }) });
const broken = { type: 'paragraph', children: [{ type: 'text', text: '坏了' }, null] };

describe('text that cannot be shown', () => {
  it('should pass what can', () => {
    const blocks = [text(paragraph({ text: '正文' }))];
    expect(run({ chapters: [chapter({ blocks })] })).toEqual([]);
  });

  it('should name the paragraph of the chapter, and quote it', () => {
    const blocks = [
      text(paragraph({ text: '第一块' })),
      text(paragraph({ text: '前' }), broken, paragraph({ text: '后' })),
    ];
    expect(run({ chapters: [chapter({ documentId: 'top', blocks })] })).toMatchObject([
      {
        check: 'unreadable-text',
        severity: 'error',
        place: { type: 'chapter', id: 'top', field: 'content.1.content.1' },
        quote: '坏了',
      },
    ]);
  });

  it('should name a picture inside the text of a case', () => {
    const blocks = [text({ type: 'image', children: [] })];
    const [finding] = run({ cases: [caseStory({ documentId: 'story', blocks })] });
    expect(finding).toMatchObject({ place: { type: 'case', id: 'story' } });
    expect(finding?.messages.zh).toContain('图片');
    expect(finding?.messages.en).toContain('picture');
  });

  it('should name the statement of the report', () => {
    const { unreadable: unreadableStatement } = readText({ content: [broken] });
    expect(run({ unreadableStatement })).toMatchObject([
      { place: { type: 'report', field: 'statement.0' } },
    ]);
  });

  it('should name a text that is none as a whole', () => {
    const blocks = [{ type: 'text' as const, ...readText({ content: 'words' }) }];
    expect(run({ chapters: [chapter({ blocks })] })).toMatchObject([
      { place: { field: 'content.0.content' } },
    ]);
  });
});
