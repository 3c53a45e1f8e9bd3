import { bareWords } from './find-matches';

describe('reading Chinese text', () => {
  it('should keep letters and digits alone', () => {
    expect(bareWords({ text: '“青春之声，唱响 AI 2024！”' })).toBe('青春之声唱响AI2024');
  });
});
