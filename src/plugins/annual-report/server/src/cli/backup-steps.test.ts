import { formatSize, hostsOf, printSteps } from './backup-steps';

describe('what a backup says on its way', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_000, '1.0 KB'],
    [12_345_678, '12.3 MB'],
    [5_000_000_000, '5.0 GB'],
  ])('should print %d bytes as %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });

  it('should name each host once', () => {
    const urls = ['https://a.example/1.jpg', 'https://a.example/2.jpg', 'https://b.example/3.jpg'];
    expect(hostsOf(urls)).toBe('a.example, b.example');
  });

  it('should print the beginning of each phase, then a line in two seconds', () => {
    const lines: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    let now = 0;
    const onStep = printSteps({ now: () => now });
    const step = { of: 9, bytes: 1_000 };
    for (const [phase, done, at] of [
      ['rows', 0, 10_000],
      ['rows', 1, 11_000],
      ['rows', 2, 12_000],
      ['files', 0, 12_001],
    ] as const) {
      now = at;
      onStep({ ...step, phase, done });
    }
    write.mockRestore();
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('3');
  });
});
