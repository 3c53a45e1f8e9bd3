import { editedText, enterCell, type CellEdit, type CellEntry } from './cell-edit';
import type { AdminCell } from '../../../../../contract/admin/values';

const KEY = { indicator: 'a.a', year: 2024 };

const STORED: AdminCell = {
  ...KEY,
  value: 305,
  text: '305',
  printed: '305',
  status: 'final',
  respondents: null,
  method: null,
  note: '说明',
  revision: 4,
  reviewedRevision: 4,
  changedAt: '2024-12-01T00:00:00.000Z',
  changedBy: null,
};

const enter = (entry: CellEntry, edit: CellEdit | null = null, stored: AdminCell | null = STORED) =>
  enterCell({ key: KEY, edit, stored, entry });

describe('entering a value', () => {
  it('should remember the revision that was on show when it began', () => {
    expect(enter({ text: '306' })).toEqual({ ...KEY, revision: 4, text: '306' });
    expect(enter({ text: '306' }, null, null)).toMatchObject({ revision: null });
  });

  it('should be nothing when it is what stands', () => {
    expect(enter({ text: ' 305 ' })).toBeNull();
    expect(enter({ text: '305' }, { ...KEY, revision: 4, text: '306' })).toBeNull();
    expect(enter({ text: '' }, null, null)).toBeNull();
  });

  it('should be kept when it empties a value, for the server to say what to do', () => {
    expect(enter({ text: '' })).toMatchObject({ text: '' });
  });

  it('should keep its other parts', () => {
    const edit = enter({ note: null });
    expect(enter({ text: '306' }, edit)).toEqual({ ...KEY, revision: 4, note: null, text: '306' });
    expect(enter({ note: '说明' }, edit)).toBeNull();
  });

  it('should lose its text to a status that stands instead, and that status to a text', () => {
    const missing = enter({ status: 'not-collected' }, enter({ text: '306' }));
    expect(missing).toEqual({ ...KEY, revision: 4, status: 'not-collected' });
    expect(enter({ text: '307' }, missing)).toEqual({ ...KEY, revision: 4, text: '307' });
  });

  it('should keep a status that goes with a number', () => {
    const edit = enter({ status: 'provisional' });
    expect(enter({ text: '306' }, edit)).toMatchObject({ text: '306', status: 'provisional' });
  });
});

describe('what a cell shows', () => {
  it('should be what is entered, else what stands, else nothing', () => {
    expect(editedText({ edit: enter({ text: '306' }), stored: STORED })).toBe('306');
    expect(editedText({ edit: enter({ status: 'suppressed' }), stored: STORED })).toBe('不公开');
    expect(editedText({ edit: null, stored: STORED })).toBe('305');
    expect(editedText({ edit: null, stored: null })).toBeNull();
  });
});
