import { unknownToken } from './references';
import type { ReportContent } from '../../content/report-content';
import { chapter, indicator, observation } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { paragraph } from '../../../../../../tests/support/builders/text';

const saying = (text: string): Partial<ReportContent> => ({
  chapters: [
    chapter({
      documentId: 'top',
      title: '基本情况',
      blocks: [{ type: 'text', content: [paragraph({ text: '前言' }), paragraph({ text })] }],
    }),
  ],
  indicators: [indicator()],
  observations: [observation()],
});

describe('tokens that cannot be printed', () => {
  it('should pass those that can', () => {
    expect(findingsOf(unknownToken, saying('毕业生 {{graduates.total}} 人'))).toEqual([]);
  });

  it('should name the chapter, the token and what to do', () => {
    expect(findingsOf(unknownToken, saying('毕业生 {{graduate.total}} 人'))).toMatchObject([
      {
        check: 'unknown-token',
        severity: 'error',
        quote: '{{graduate.total}}',
        place: { type: 'chapter', id: 'top', label: '1', field: 'content.0.content.1' },
        messages: {
          zh: '“基本情况”中的引用 {{graduate.total}} 无法解析：没有代码为“graduate.total”的指标，最接近的是 graduates.total（毕业生人数）。请核对代码。',
          en: expect.stringContaining('the nearest is graduates.total'),
        },
      },
    ]);
  });

  it('should name each of several', () => {
    const findings = findingsOf(unknownToken, saying('{{a.b}}、{{graduates.total@2019}}、{{'));
    expect(findings.map(({ quote }) => quote)).toEqual([
      '{{a.b}}',
      '{{graduates.total@2019}}',
      '{{',
    ]);
  });

  it('should not repeat a megabyte', () => {
    const [finding] = findingsOf(unknownToken, saying(`{{${'a'.repeat(1_000_000)}}}`));
    expect(finding?.messages.zh.length).toBeLessThan(200);
  });
});
