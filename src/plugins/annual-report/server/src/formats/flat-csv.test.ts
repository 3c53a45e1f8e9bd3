import { flattenTable } from '../../../domain/formats/flat-table';
import { readFlatCsv, writeFlatCsv } from './flat-csv';
import {
  annex,
  formatSource,
  sourceWith,
} from '../../../../../../tests/support/builders/format-source';

const write = (source = formatSource()): string =>
  writeFlatCsv({ flat: flattenTable({ ...source, table: annex(source) }), bom: false }).toString();

describe('CSV', () => {
  it('should begin with a line of names and end every line with CRLF', () => {
    const text = write();
    expect(text).toMatch(/^row,seq,indicator,label,unit,level,parent,footnote,value_20/);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('should have no mark unless one is asked for', () => {
    expect(write().charCodeAt(0)).toBe('r'.charCodeAt(0));
  });

  it.each(['=SUM(A1)', '+1', '@x', '-男', '\t=1'])('should leave the label %j a text', (label) => {
    const source = sourceWith((table) => {
      for (const row of table.rows) row.label = label;
    });
    expect(write(source)).toContain(`,'${label},`);
  });

  it('should leave a negative number a number', () => {
    const source = sourceWith((table) => {
      for (const cell of table.rows.flatMap(({ cells }) => Object.values(cells))) {
        Object.assign(cell, { value: -5, text: '-5' });
      }
    });
    expect(write(source)).toContain(',-5,-5,final,');
  });

  it('should leave a missing value empty, never zero', () => {
    expect(write()).toMatch(/,,[^,\r\n]+,not-applicable,/);
  });

  it('should give back whatever a name or a text is', () => {
    const label = `'=a, "b"\n——`;
    const source = sourceWith((table) => {
      for (const row of table.rows) row.label = label;
    });
    const records = readFlatCsv({ bytes: Buffer.from(write(source)) });
    expect(new Set(records.map((record) => record.label))).toEqual(new Set([label]));
  });
});
