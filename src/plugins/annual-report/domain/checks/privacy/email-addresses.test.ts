import { emailAddresses } from './contact-details';
import { chapter, indicator, observation } from '../../../../../../tests/support/builders/content';
import { paragraphOf } from '../../../../../../tests/support/builders/text';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(emailAddresses, saying(...texts)).map(({ quote }) => quote);

describe('e-mail addresses', () => {
  it.each([
    ['邮箱 zhang.san@example.com。', 'zhang.san@example.com'],
    ['邮箱zhangsan＠example.com。', 'zhangsan@example.com'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each(['参加@全体成员活动。', '网址 www.example.com。'])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('should find the address of a link', () => {
    const children = [
      {
        type: 'link' as const,
        url: 'mailto:a.b@example.com',
        children: [{ type: 'text' as const, text: '写信' }],
      },
    ];
    const blocks = [{ type: 'text' as const, content: [paragraphOf({ children })] }];
    expect(findingsOf(emailAddresses, { chapters: [chapter({ blocks })] })).toMatchObject([
      { quote: 'a.b@example.com', place: { field: 'content.0' } },
    ]);
  });

  it('should find it in the note of a value', () => {
    const observations = [observation({ note: '询问 a.b@example.com' })];
    expect(findingsOf(emailAddresses, { observations, indicators: [indicator()] })).toMatchObject([
      { place: { type: 'indicator', key: 'graduates.total', year: 2024 } },
    ]);
  });
});
