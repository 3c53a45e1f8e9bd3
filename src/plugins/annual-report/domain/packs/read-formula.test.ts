import { readFormula } from './read-formula';

describe('reading which indicators a formula names', () => {
  it('should find each once', () => {
    const formula = 'students.total / (staff.full-time-teachers + staff.part-time * 0.5)';
    expect(readFormula(`${formula} + students.total`)).toMatchObject({
      ok: true,
      codes: ['students.total', 'staff.full-time-teachers', 'staff.part-time'],
    });
  });

  it('should say where it means nothing', () => {
    expect(readFormula('students.total ; 2')).toEqual({
      ok: false,
      reason: { zh: expect.stringContaining('第 16 个'), en: expect.stringContaining('16') },
    });
  });
});
