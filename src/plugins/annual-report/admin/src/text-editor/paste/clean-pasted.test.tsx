import { cleanPasted } from './clean-pasted';

/** As Word for Windows writes an item of a list: number or bullet as text, the level as a style. */
const wordItem = (marker: string, words: string, level = 1) => `
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level${level} lfo1'>
<![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>${marker}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<span
lang=EN-US><o:p></o:p></span></p>`;

/** As WPS and older versions write it: only comments say what the marker is. */
const wpsItem = (marker: string, words: string, level = 1) => `
<p class="MsoNormal" style="mso-list:l1 level${level} lfo2;"><!--[if !supportLists]--><span style="font-family:Wingdings">${marker}&nbsp;</span><!--[endif]--><span>${words}</span></p>`;

const page = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
   <body><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const clean = (body: string): string =>
  cleanPasted(page(body))
    .html.replace(/<!--[^]*?-->/g, '')
    .replace(/\s*\n\s*/g, '');

/** Tags alone, for what stands in what. */
const shape = (body: string): string =>
  clean(body)
    .replace(/ [a-z-]+="[^"]*"/g, '')
    .replace(/<\/?(?:span|o:p)>/g, '')
    .trim();

describe('a text that is pasted', () => {
  it.each([
    ['Word', wordItem],
    ['WPS', wpsItem],
  ])('keeps bulleted lists of %s as lists, without stray bullets', (_, item) => {
    for (const marker of ['l', '·', 'Ø', '§', 'n', '-', '●']) {
      expect(shape(item(marker, '甲') + item(marker, '乙'))).toBe(
        '<ul><li><p>甲</p></li><li><p>乙</p></li></ul>',
      );
    }
  });

  it.each(['1.', '1)', '（1）', '（一）', '一、', 'a.', 'iv.', '①.', '12．'])(
    'knows an ordered list by its number %s',
    (marker) => {
      expect(shape(wordItem(marker, '甲'))).toBe('<ol><li><p>甲</p></li></ol>');
    },
  );

  it('puts lists into lists, two levels deep, and begins a new one where the kind changes', () => {
    expect(
      shape(
        wordItem('1.', '甲') +
          wordItem('l', '子', 2) +
          wordItem('§', '孙', 3) +
          wordItem('2.', '乙'),
      ),
    ).toBe(
      '<ol><li><p>甲</p><ul><li><p>子</p></li><li><p>孙</p></li></ul></li><li><p>乙</p></li></ol>',
    );
    expect(shape(wordItem('1.', '甲') + wordItem('l', '乙'))).toBe(
      '<ol><li><p>甲</p></li></ol><ul><li><p>乙</p></li></ul>',
    );
  });

  it('parts lists between which a paragraph stands', () => {
    expect(shape(`${wordItem('l', '甲')}<p class=MsoNormal>之间</p>${wordItem('l', '乙')}`)).toBe(
      '<ul><li><p>甲</p></li></ul><p>之间</p><ul><li><p>乙</p></li></ul>',
    );
  });

  it('keeps headings, and drops the number of those that Word numbers', () => {
    const numbered =
      "<h2 style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.1<span>&nbsp; </span></span><![endif]>基本情况</h2>";
    expect(shape(`<p class=MsoTitle>年度报告</p>${numbered}<h3>生源</h3>`)).toBe(
      '<h1>年度报告</h1><h2>基本情况</h2><h3>生源</h3>',
    );
  });

  it('keeps marks and links', () => {
    expect(
      clean('<p><b>粗</b><i>斜</i><u>线</u><a href="https://example.org/">链</a></p>').trim(),
    ).toBe('<p><b>粗</b><i>斜</i><u>线</u><a href="https://example.org/">链</a></p>');
  });

  it('keeps a token as it is written, and a chip as a chip', () => {
    expect(clean('<p>在校生 {{students.total}} 人</p>')).toContain('{{students.total}}');
    expect(clean('<p><span data-annals-token="{{a.b}}">{{a.b}}</span></p>')).toContain(
      'data-annals-token="{{a.b}}"',
    );
  });

  it('drops indents made of blanks, empty paragraphs and lines that break between characters', () => {
    expect(
      shape('<p class=MsoNormal>　　学校共有\n学生 305\n人。</p><p><o:p>&nbsp;</o:p></p>'),
    ).toBe('<p>学校共有学生 305人。</p>');
  });

  it('never brings to light what was hidden, deleted or written beside', () => {
    const html = clean(
      "<p>甲<span style='display:none;mso-hide:all'>机密</span><del>旧稿</del><ins>新稿</ins></p>" +
        "<div style='mso-element:comment-list'><p>批注</p></div><style>p{color:red}</style><script>run()</script>",
    );
    expect(html).toContain('甲<ins>新稿</ins>');
    for (const word of ['机密', '旧稿', '批注', 'red', 'run']) expect(html).not.toContain(word);
  });

  it('makes lines of the rows of a table, and counts it', () => {
    const table =
      '<table><tr><td><p>企业</p></td><td><p>岗位</p></td></tr><tr><td>甲公司</td><td>12</td></tr></table>';
    const { html, left } = cleanPasted(page(`<p>前</p>${table}<p>后</p>`));
    expect(html.replace(/<!--.*?-->/g, '').trim()).toBe(
      '<p>前</p><p>企业\u3000岗位</p><p>甲公司\u300012</p><p>后</p>',
    );
    expect(left).toEqual({ pictures: 0, tables: 1, notes: 0 });
  });

  it('counts pictures and marks of notes that it leaves out', () => {
    const { html, left } = cleanPasted(
      page(
        '<p>甲<img src="file:///C:/1.png"><a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a></p>' +
          "<div style='mso-element:footnote-list'><p>脚注</p></div>",
      ),
    );
    expect(left).toEqual({ pictures: 1, tables: 0, notes: 1 });
    expect(html).not.toMatch(/img|\[1\]|脚注/);
  });

  it('gives an empty text for a page without words', () => {
    expect(cleanPasted('')).toEqual({ html: '', left: { pictures: 0, tables: 0, notes: 0 } });
  });
});
