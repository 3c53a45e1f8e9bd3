import { cellSchema } from './value';

const cell = {
  value: 305,
  text: '305',
  status: 'final',
  origin: 'reported',
  note: null,
  respondents: 410,
  method: '问卷',
};

const isCell = (given: object) => cellSchema.safeParse({ ...cell, ...given }).success;

describe('a cell', () => {
  it('should hold a number, its text, its status and its origin', () => {
    expect(isCell({})).toBe(true);
  });

  it('should hold zero', () => {
    expect(isCell({ value: 0, text: '0' })).toBe(true);
  });

  it('should hold no number where a status says why', () => {
    expect(isCell({ value: null, text: '未采集', status: 'not-collected' })).toBe(true);
  });

  it.each([
    ['a blank text', { text: '' }],
    ['no text', { text: undefined }],
    ['no status', { status: undefined }],
    ['an unknown status', { status: 'unknown' }],
    ['no origin', { origin: undefined }],
    ['an unknown origin', { origin: 'guessed' }],
    ['a number as text', { value: '305' }],
    ['NaN', { value: NaN }],
    ['half a respondent', { respondents: 0.5 }],
  ])('should not hold %s', (_, given) => {
    expect(isCell(given)).toBe(false);
  });
});
