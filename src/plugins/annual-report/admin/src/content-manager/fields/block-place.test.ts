import { blockPlace } from './open-block';

describe('a place inside blocks', () => {
  it.each([
    ['content.2.content.0', { block: 2, field: 'content', paragraph: 0 }],
    ['content.11.content.4.1', { block: 11, field: 'content', paragraph: 4 }],
    ['content.3.problem', { block: 3, field: 'problem', paragraph: null }],
    ['content.0', { block: 0, field: null, paragraph: null }],
    ['content', null],
    ['title', null],
  ])('should be read from %s', (path, expected) => {
    expect(blockPlace(path)).toEqual(expected);
  });
});
