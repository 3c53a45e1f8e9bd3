import { variedNames } from './varied-names';
import { chapter } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(variedNames, saying(...texts)).map(({ quote }) => quote);

describe('names written in two ways', () => {
  it.each([['举办“青春之声·唱响校园”比赛，主题为“青春之声，唱响校园”。', '青春之声，唱响校园']])(
    'should find in %p',
    (text, quote) => {
      expect(quotes(text)).toEqual([quote]);
    },
  );

  it.each([
    '举办“青春之声·唱响校园”比赛，“青春之声·唱响校园”很受欢迎。',
    '“甲，乙”和“甲乙”。',
    '纪念“11·27”和“1127”。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('should find it over chapters and name the other place', () => {
    const chapters = [
      ...saying('学习《实习管理规定》。').chapters,
      chapter({ documentId: 'next', position: 2, title: '落实《实习管理 规定》' }),
    ];
    const [finding] = findingsOf(variedNames, { chapters });
    expect(finding).toMatchObject({ place: { label: '2' }, quote: '实习管理 规定' });
    expect(finding?.messages.zh).toContain('在 1 中写作“实习管理规定”');
  });
});
