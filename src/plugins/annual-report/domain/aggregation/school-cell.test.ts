import { schoolCell } from './school-series';
import { schoolValue } from '../../../../../tests/support/builders/aggregation';

describe('the cell of a school', () => {
  it('should be what the school released', () => {
    expect(schoolCell({ value: schoolValue({ value: 91.3, text: '91.3%' }) })).toEqual({
      value: 91.3,
      text: '91.3%',
      status: 'final',
      rule: 'own',
      reason: null,
      schools: { reported: 1, expected: 1 },
      weight: null,
      inputs: null,
      from: [],
    });
  });

  it('should say which later report printed it', () => {
    const value = schoolValue({ edition: { year: 2026, number: 2 } });
    expect(schoolCell({ value }).from).toEqual([{ report: 2026, schools: 1 }]);
  });

  it('should keep the status that stands for a number', () => {
    const value = schoolValue({ value: null, text: '不公开', status: 'suppressed' });
    expect(schoolCell({ value })).toMatchObject({
      value: null,
      status: 'suppressed',
      schools: { reported: 0, expected: 1 },
    });
  });

  it('should say so where no report prints it', () => {
    expect(schoolCell({ value: undefined })).toMatchObject({
      value: null,
      text: '未采集',
      status: 'not-collected',
      reason: 'not-printed',
    });
  });
});
