import { chatAccounts } from './contact-details';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(chatAccounts, saying(...texts)).map(({ quote }) => quote);

describe('chat accounts', () => {
  it.each([
    ['微信号：zhangsan_01。', '微信号:zhangsan_01'],
    ['QQ：123456789。', 'QQ:123456789'],
    ['加 QQ群 12345678 咨询', 'QQ群 12345678'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each(['微信公众号：聚英学校。', '微信视频号发布 20 条。', 'QQ 空间。'])(
    'should leave %p alone',
    (text) => {
      expect(quotes(text)).toEqual([]);
    },
  );
});
