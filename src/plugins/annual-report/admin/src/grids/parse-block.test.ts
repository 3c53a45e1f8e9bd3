import { parseBlock } from './parse-block';

describe('reading a block of the clipboard', () => {
  it('should part lines and tabs, and leave out the last line break', () => {
    expect(parseBlock({ text: '1\t2\r\n3\t4\r\n' })).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('should keep empty cells and lines, so that rows stay in line', () => {
    expect(parseBlock({ text: '1\n\n\t3' })).toEqual([['1'], [''], ['', '3']]);
  });

  it('should read a cell with a line break or quotes inside as one', () => {
    expect(parseBlock({ text: '"约 12\n人"\t"说 ""好"""\n5' })).toEqual([
      ['约 12 人', '说 "好"'],
      ['5'],
    ]);
  });

  it('should take a single quote sign for what it is', () => {
    expect(parseBlock({ text: '"12\t3' })).toEqual([['"12', '3']]);
  });

  it('should take the blanks off that Excel puts around numbers', () => {
    expect(parseBlock({ text: ' 1,234 \t 5 ' })).toEqual([['1,234', '5']]);
  });
});
