import { repeatedSentences } from './repetitions';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(repeatedSentences, saying(...texts)).map(({ quote }) => quote);

describe('sentences that stand twice', () => {
  it.each([
    [
      '学校坚持以服务为宗旨，以就业为导向，深化教育教学改革。学校坚持以服务为宗旨，以就业为导向，深化教育教学改革。',
      '学校坚持以服务为宗旨，以就业为导向，深化教育教学改革。',
    ],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '学校成效明显。学校成效明显。',
    '学校坚持以服务为宗旨，以就业为导向，深化教育教学改革。学校坚持以服务为宗旨，以升学为导向，深化教育教学改革。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('should find it over paragraphs', () => {
    const text = '学校坚持以服务为宗旨，以就业为导向，深化教育教学改革。';
    expect(quotes(text, '其他内容。', text)).toEqual([text]);
  });
});
