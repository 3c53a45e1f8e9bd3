import { cellsOfHtml, readClipboard } from './clipboard-cells';

const textsOf = (html: string): string[][] =>
  (cellsOfHtml({ html }) ?? []).map((line) => line.map(({ text }) => text));

const faultsOf = (html: string) =>
  (cellsOfHtml({ html }) ?? [])
    .flat()
    .flatMap(({ fault, text, words, merged }) =>
      fault === null ? [] : [{ fault, text, words, ...(merged && { merged }) }],
    );

const table = (rows: string, style = ''): string =>
  `<html><head><style><!--${style}--></style></head><body><!--StartFragment--><table>${rows}</table><!--EndFragment--></body></html>`;

describe('cells of the clipboard', () => {
  it('should keep their rows where a cell of Word has several paragraphs', () => {
    const html = table(
      '<tr><td><p class=MsoNormal>毕业生<o:p></o:p></p><p class=MsoNormal>人数</p></td><td><p>312</p></td></tr>' +
        '<tr><td><p>落实人数</p></td><td><p>305<br></p></td></tr>',
    );
    expect(textsOf(html)).toEqual([
      ['毕业生 人数', '312'],
      ['落实人数', '305'],
    ]);
  });

  it('should be what Excel shows, without blanks at the edges', () => {
    expect(textsOf(table('<tr><td x:num="1234">&nbsp;1,234 </td><td>58%</td></tr>'))).toEqual([
      ['1,234', '58%'],
    ]);
  });

  it('should leave out what is hidden', () => {
    const html = table(
      '<tr style="display:none"><td>7</td></tr><tr><td>8<span style="mso-hide:all;display:none">9</span></td></tr>',
    );
    expect(textsOf(html)).toEqual([['8']]);
  });

  it.each([
    ['Excel', table('<tr><td>305<font class="font5"><sup>1</sup></font></td></tr>'), 'raised'],
    [
      'Word',
      table(
        '<tr><td><p>305<a href="#_ftn1"><span class=MsoFootnoteReference>1</span></a></p></td></tr>',
        'span.MsoFootnoteReference {vertical-align:super;}',
      ),
      'raised',
    ],
    [
      'a page',
      table('<tr><td>305<span style="vertical-align: super">1</span></td></tr>'),
      'raised',
    ],
    [
      'Excel',
      table(
        '<tr><td class=xl65><font class="font6">305</font><font class="font0">1</font></td></tr>',
        '.font6 {color:red; text-decoration:line-through;} .font0 {text-decoration:none;}',
      ),
      'struck',
    ],
    ['Word', table('<tr><td><p><s>305</s>1</p></td></tr>'), 'struck'],
    ['WPS', table('<tr><td><del>305</del>1</td></tr>'), 'struck'],
    [
      'a cell as a whole',
      table('<tr><td class=xl66>3051</td></tr>', '.xl66 {text-decoration:line-through;}'),
      'struck',
    ],
  ])('should not run together with what is raised or struck out: %s', (_what, html, fault) => {
    expect(faultsOf(html)).toMatchObject([{ text: '3051', fault }]);
  });

  it('should give a label without the mark of its footnote', () => {
    expect(faultsOf(table('<tr><td>毕业生人数<sup>1</sup></td></tr>'))).toMatchObject([
      { text: '毕业生人数1', words: '毕业生人数' },
    ]);
  });

  it('should keep their columns where cells are merged, and name each that is covered', () => {
    const html = table(
      '<tr><td rowspan=2>300</td><td colspan=2>5</td></tr><tr><td>6</td><td>7</td></tr>',
    );
    expect(textsOf(html)).toEqual([
      ['300', '5', ''],
      ['', '6', '7'],
    ]);
    expect(faultsOf(html)).toEqual([
      { fault: 'merged', text: '', words: '', merged: { column: 1, text: '5' } },
      { fault: 'merged', text: '', words: '', merged: { column: 0, text: '300' } },
    ]);
  });

  it('should say where a column was too narrow for its number', () => {
    expect(faultsOf(table('<tr><td>###</td></tr>'))).toMatchObject([{ fault: 'narrow' }]);
  });

  it('should be those of the text where the HTML has no table', () => {
    const block = readClipboard({ html: '<p>1 2</p>', text: '1\t2\r\n3\t4\r\n' });
    expect(block.map((line) => line.map(({ text }) => text))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('should know a single number of Word whose footnote is raised', () => {
    const [[cell] = []] = readClipboard({ html: '<p>305<sup>1</sup></p>', text: '3051' });
    expect(cell).toMatchObject({ text: '3051', fault: 'raised' });
  });

  it('should end with the last line that holds something', () => {
    const html = table('<tr><td>1</td></tr><tr><td></td></tr>');
    expect(readClipboard({ html, text: '' })).toHaveLength(1);
  });

  it('should hold a table of thousands of cells in one pass', () => {
    const html = table('<tr><td>1</td><td>2</td></tr>'.repeat(2000));
    expect(cellsOfHtml({ html })).toHaveLength(2000);
  });
});
