import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';
import { offeredSentence, offeredSentences } from './offered-sentences';

const TEXT = '规模稳定。在校生 305 人，教师 128 人。家长 40 人，在校生 305 人。';

const numberAt = (text: string, id: string, from = 0, token?: string): LedgerNumber => {
  const start = TEXT.indexOf(text, from);
  const digits = text.split(' ')[0]?.length ?? 0;
  return {
    id: id.repeat(64),
    start,
    end: start + text.length,
    text,
    account: { kind: 'open' },
    ...(token !== undefined && { fact: { token, start, end: start + digits } }),
  };
};

const NUMBERS = [
  numberAt('305 人', 'a', 0, '{{students}}'),
  numberAt('128 人', 'b', 0, '{{teachers}}'),
  numberAt('40 人', 'c'),
  numberAt('305 人', 'd', 20, '{{students}}'),
];

const DOCUMENT: LedgerDocument = {
  place: { type: 'chapter', id: 'x', key: 'k', title: '概况', label: '1', chapter: '1' },
  coverage: { total: 4, bound: 0, equal: 3, derived: 0, declared: 0, open: 1 },
  passages: [
    { field: 'content.0.content.0', kind: 'paragraph', text: TEXT, numbers: NUMBERS },
    { field: 'title', kind: 'chapter-title', text: '概况', numbers: [] },
  ],
};

const after = (parts: { old: string; words: string | null }[]): string =>
  parts.map(({ old, words }) => words ?? old).join('');

describe('the sentences with numbers that can be bound', () => {
  it('should be shown whole, one for all of its numbers, and no others', () => {
    const sentences = offeredSentences([DOCUMENT]);
    expect(sentences.map(({ parts }) => after(parts))).toEqual([
      '在校生 {{students}} 人，教师 {{teachers}} 人。',
      '家长 40 人，在校生 {{students}} 人。',
    ]);
    expect(sentences.map(({ facts }) => facts.map(({ token }) => token))).toEqual([
      ['{{students}}', '{{teachers}}'],
      ['{{students}}'],
    ]);
  });

  it('should say before what the text says', () => {
    const text = offeredSentences([DOCUMENT])
      .map(({ parts }) => parts.map(({ old }) => old).join(''))
      .join('');
    expect(TEXT.endsWith(text)).toBe(true);
  });

  it('should be one number’s alone where it is asked for', () => {
    const [first, , open] = NUMBERS;
    const sentence = first && offeredSentence([DOCUMENT], first);
    expect(sentence && after(sentence.parts)).toBe('在校生 {{students}} 人，教师 128 人。');
    expect(open && offeredSentence([DOCUMENT], open)).toBeNull();
  });
});
