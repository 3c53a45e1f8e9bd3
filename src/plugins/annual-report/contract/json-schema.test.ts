import Ajv2020 from 'ajv/dist/2020';
import { reportJsonSchema, reportJsonSchemaText } from './json-schema';
import { RESPONSES } from './responses';
import { smallReport } from '../../../../tests/support/builders/report';

const validate = new Ajv2020({ strict: true }).compile(reportJsonSchema());

describe('the published JSON Schema', () => {
  it('should accept a report', () => {
    validate(smallReport());
    expect(validate.errors).toBeNull();
  });

  it('should accept what it does not know, since clients ignore it', () => {
    const report = smallReport();
    const extended = { ...report, extra: 1, report: { ...report.report, extra: 1 } };
    expect(validate(extended)).toBe(true);
  });

  it.each(Object.keys(smallReport()))('should refuse a report without %s', (name) => {
    expect(validate({ ...smallReport(), [name]: undefined })).toBe(false);
  });

  it('should refuse a broken value deep inside', () => {
    const report = smallReport();
    report.tables.forEach((item) => {
      item.years = [24];
    });
    expect(validate(report)).toBe(false);
  });

  it('should hold every answer by its name', () => {
    const { $defs } = reportJsonSchema();
    expect(Object.keys($defs as object)).toEqual(expect.arrayContaining(Object.keys(RESPONSES)));
  });

  it('should be the same text every time, with a line break at its end', () => {
    expect(reportJsonSchemaText()).toBe(reportJsonSchemaText());
    expect(reportJsonSchemaText()).toMatch(/\}\n$/);
  });
});
