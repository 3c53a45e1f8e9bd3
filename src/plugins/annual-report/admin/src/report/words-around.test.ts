import { wordsAround } from './words-around';

const TEXT = '校园集市设摊位 96 个，人气很旺。';
const start = TEXT.indexOf('96 个');
const place = { text: TEXT, start, end: start + 4 };

describe('the words around a part of a text', () => {
  it('are cut with an ellipsis where more stand there', () => {
    expect(wordsAround({ ...place, reach: 3 })).toEqual({ before: '…摊位 ', after: '，人气…' });
  });

  it('are all of them where they are few', () => {
    expect(wordsAround({ ...place, reach: 40 })).toEqual({
      before: '校园集市设摊位 ',
      after: '，人气很旺。',
    });
  });
});
