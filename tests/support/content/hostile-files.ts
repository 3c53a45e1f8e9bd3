import { makeRawWorkbook } from './workbook';
import { makeZip } from './zip';

const MEGABYTE = 1024 * 1024;

/** Text that does not deflate well, so that it is no bomb by its ratio. */
const noise = (length: number): string => {
  let text = '';
  for (let seed = 1; text.length < length; seed = (seed * 48_271) % 2_147_483_647) {
    text += seed.toString(36);
  }
  return text.slice(0, length);
};

const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

const CELL = '<row r="1"><c r="A1"><v>305</v></c></row>';
const ALL = 'A1:XFD1048576';

/** What becomes of a hostile file: it is read for what it holds, or refused with one of these codes. */
export type HostileFile = { name: string; bytes: Buffer; ends: 'read' | string[] };

const EXPANDS = ['sheet-expands'];
const BROKEN = ['sheet-broken'];
const TOO_MANY = ['sheet-too-many-rows', 'sheet-expands'];

const text = (content: string): string => `<c t="inlineStr"><is><t>${content}</t></is></c>`;

const workbookOf = (workbook: string, more: { name: string; bytes: string }[] = []): Buffer =>
  makeZip({ entries: [{ name: 'xl/workbook.xml', bytes: workbook }, ...more] });

type Made = [what: string, make: () => Buffer, ends: HostileFile['ends']];

/** What a program that loads a whole workbook expands, though it holds no value. */
const IGNORED_PARTS: Made[] = [
  [
    'widths of two thousand million columns',
    () =>
      makeRawWorkbook({
        beforeData: '<cols><col min="1" max="2000000000" width="9"/></cols>',
        sheetData: CELL,
      }),
    'read',
  ],
  [
    'ranges over all cells',
    () =>
      makeRawWorkbook({
        sheetData: CELL,
        names: `<definedName name="all">S!${ALL}</definedName>`,
        afterData: `<mergeCells><mergeCell ref="${ALL}"/></mergeCells><hyperlinks><hyperlink ref="${ALL}"/></hyperlinks>`,
      }),
    'read',
  ],
  [
    'a shared formula over all cells',
    () =>
      makeRawWorkbook({
        sheetData: `<row r="1"><c r="A1"><f t="shared" si="0" ref="${ALL}">B1</f><v>1</v></c></row>`,
      }),
    'read',
  ],
  [
    'forty megabytes in a part that no import needs',
    () =>
      makeRawWorkbook({
        sheetData: CELL,
        more: [{ name: 'xl/media/image1.png', bytes: noise(4 * MEGABYTE) }],
      }),
    'read',
  ],
];

const formatsOf = (format: string): string =>
  `<numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;

const FORMATS: Made[] = ['[', '[h', '&quot;', '\\', '_', '*', '%', '[$-804]', ';'].map((sign) => [
  `a number format of 120,000 ${sign}`,
  () => makeRawWorkbook({ sheetData: CELL, styles: formatsOf(sign.repeat(120_000)) }),
  'read',
]);

const SHAPES: Made[] = [
  [
    'an element of a hundred thousand attributes',
    () =>
      makeRawWorkbook({ sheetData: `<row r="1"><c ${many(100_000, (n) => `a${n}="" `)}/></row>` }),
    EXPANDS,
  ],
  [
    'a hundred thousand elements of fifty attributes',
    () => {
      const attributes = many(50, (n) => `a${n}="" `);
      return makeRawWorkbook({
        sheetData: many(100_000, (n) => `<c ${attributes} x="${n.toString(36)}"/>`),
      });
    },
    [...EXPANDS, ...TOO_MANY],
  ],
  [
    'an attribute of four megabytes',
    () => makeRawWorkbook({ sheetData: `<row r="1" x="${noise(4 * MEGABYTE)}"/>` }),
    'read',
  ],
  [
    'elements two hundred thousand deep',
    () => makeRawWorkbook({ sheetData: '<a>'.repeat(200_000) }),
    EXPANDS,
  ],
  [
    'runs of text without an end',
    () =>
      makeRawWorkbook({
        sheetData: CELL,
        sharedStrings: `<si>${'<r><t>x</t></r>'.repeat(40_000)}</si>`,
      }),
    ['sheet-long-cell'],
  ],
  [
    'entities that stand for entities',
    () =>
      workbookOf(
        `<!DOCTYPE w [<!ENTITY a "${'x'.repeat(1000)}">${many(9, (n) => `<!ENTITY b${n} "${'&a;'.repeat(99)}">`)}]><workbook>&b8;</workbook>`,
      ),
    BROKEN,
  ],
  [
    'a sheet that is listed fifty thousand times',
    () => {
      const sheets = '<sheet name="S" sheetId="1" r:id="r1"/>'.repeat(50_000);
      return makeRawWorkbook({
        sheetData: CELL,
        names: `</definedNames><sheets>${sheets}</sheets><definedNames>`,
      });
    },
    EXPANDS,
  ],
];

const CELLS: Made[] = [
  [
    'one long text in twenty thousand cells',
    () =>
      makeRawWorkbook({
        sheetData: many(
          20_000,
          (n) => `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>0</v></c></row>`,
        ),
        sharedStrings: `<si><t>${noise(32_000)}</t></si>`,
      }),
    EXPANDS,
  ],
  [
    'a text of four megabytes',
    () =>
      makeRawWorkbook({ sheetData: CELL, sharedStrings: `<si><t>${noise(4 * MEGABYTE)}</t></si>` }),
    ['sheet-long-cell'],
  ],
  [
    'half a million texts',
    () =>
      makeRawWorkbook({
        sheetData: CELL,
        sharedStrings: many(500_000, (n) => `<si><t>${n}</t></si>`),
      }),
    TOO_MANY,
  ],
  [
    'ten million characters in cells',
    () => makeRawWorkbook({ sheetData: many(400, () => `<row>${text(noise(30_000))}</row>`) }),
    EXPANDS,
  ],
  [
    'a number of a million digits',
    () =>
      makeRawWorkbook({
        sheetData: `<row><c><v>${noise(1_000_000).replace(/\D/g, '7')}</v></c></row>`,
      }),
    ['sheet-long-cell'],
  ],
  [
    'a row of a thousand million',
    () => makeRawWorkbook({ sheetData: CELL.replaceAll('1"', '1000000000"') }),
    BROKEN,
  ],
  [
    'a number without an end',
    () => makeRawWorkbook({ sheetData: '<row><c><v>1e999</v></c></row>' }),
    BROKEN,
  ],
  [
    'the last cell that Excel has',
    () => makeRawWorkbook({ sheetData: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
    TOO_MANY,
  ],
  [
    'a text that is not there',
    () => makeRawWorkbook({ sheetData: '<row><c t="s"><v>4000000000</v></c></row>' }),
    BROKEN,
  ],
];

const BOMBS: Made[] = [
  [
    'sixty megabytes of spaces',
    () => makeRawWorkbook({ sheetData: ' '.repeat(60 * MEGABYTE) }),
    EXPANDS,
  ],
  [
    'sixty megabytes that name themselves a hundred bytes',
    () => makeRawWorkbook({ sheetData: ' '.repeat(60 * MEGABYTE), claimedSize: 100 }),
    BROKEN,
  ],
  [
    'sixty megabytes of texts',
    () => makeRawWorkbook({ sheetData: CELL, sharedStrings: ' '.repeat(60 * MEGABYTE) }),
    EXPANDS,
  ],
  [
    'ten thousand entries',
    () =>
      makeZip({ entries: Array.from({ length: 10_000 }, (_, n) => ({ name: `${n}`, bytes: '' })) }),
    EXPANDS,
  ],
];

const TEXTS: Made[] = [
  [
    'a cell of five megabytes',
    () => Buffer.from('x'.repeat(5 * MEGABYTE - 1)),
    ['sheet-long-cell'],
  ],
  [
    'a quoted cell of five megabytes',
    () => Buffer.from(`"${',\n'.repeat(2 * MEGABYTE)}"`),
    ['sheet-long-cell'],
  ],
  ['five megabytes of commas', () => Buffer.from(','.repeat(5 * MEGABYTE)), TOO_MANY],
  [
    'five megabytes of quotes',
    () => Buffer.from('"'.repeat(5 * MEGABYTE - 1)),
    ['sheet-quotes', 'sheet-long-cell'],
  ],
  [
    'quotes that do not end',
    () => Buffer.from('"a\n'.repeat(MEGABYTE)),
    ['sheet-quotes', 'sheet-long-cell'],
  ],
  ['five megabytes of line ends', () => Buffer.from('a\n'.repeat(2 * MEGABYTE)), TOO_MANY],
  [
    'five megabytes of apostrophes',
    () => Buffer.from(`a,${"'".repeat(30_000)}\n`.repeat(150)),
    'read',
  ],
  ['spaces and no markup', () => Buffer.from(`${' \ufeff'.repeat(200)}<`), 'read'],
];

const made = (list: Made[], extension: string): [string, () => HostileFile][] =>
  list.map(([what, make, ends]) => [
    what,
    () => ({ name: `values.${extension}`, bytes: make(), ends }),
  ]);

/** Files that would stop a program which trusts them, by what is wrong with each. */
export const HOSTILE_FILES: [string, () => HostileFile][] = [
  ...made([...IGNORED_PARTS, ...FORMATS, ...SHAPES, ...CELLS, ...BOMBS], 'xlsx'),
  ...made(TEXTS, 'csv'),
];
