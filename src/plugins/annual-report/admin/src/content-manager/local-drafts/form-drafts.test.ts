import { z } from 'zod';
import {
  dropAllDrafts,
  keysIn,
  draftKey,
  type TextStorage,
  saveDraft,
  readDraft,
} from '../../local-drafts/local-drafts';
import { createFormDrafts } from './form-drafts';

const CASE = 'api::case.case';
const NOW = new Date('2026-03-01T08:00:00.000Z');
const MILLION = 1_000_000;

const memory = (room = Infinity): TextStorage => {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem(key, text) {
      if (text.length > room) throw new Error('QuotaExceededError');
      texts.set(key, text);
    },
    removeItem: (key) => void texts.delete(key),
  };
};

const formOf = (storage: TextStorage, document: string, user = '7') =>
  createFormDrafts({ storage, user, model: CASE, document });

const keep = (storage: TextStorage, document: string, length: number, now = NOW): boolean =>
  formOf(storage, document).save({
    shelf: 'unsaved',
    values: { title: '字'.repeat(length) },
    now,
  });

describe('forms that a browser keeps', () => {
  it('should give back what was typed, and when it was kept', () => {
    const form = formOf(memory(), 'a');
    form.save({ shelf: 'unsaved', values: { title: '新案例' }, now: NOW });
    expect(form.read('unsaved')).toEqual({ at: NOW.toISOString(), work: { title: '新案例' } });
  });

  it('should keep what was put aside apart from what is unsaved', () => {
    const form = formOf(memory(), 'a');
    form.save({ shelf: 'aside', values: { title: '我的' }, now: NOW });
    expect(form.read('unsaved')).toBeNull();
  });

  it('should keep one user’s apart from another’s', () => {
    const storage = memory();
    keep(storage, 'a', 3);
    expect(formOf(storage, 'a', '8').read('unsaved')).toBeNull();
  });

  it('should take what it cannot read for nothing', () => {
    const storage = memory();
    keep(storage, 'a', 3);
    storage.setItem(keysIn(storage)[0] ?? '', '{"at":1');
    expect(formOf(storage, 'a').read('unsaved')).toBeNull();
  });

  it('should refuse a form that is too large, and leave the rest', () => {
    const storage = memory();
    keep(storage, 'a', 3);
    expect(keep(storage, 'b', MILLION)).toBe(false);
    expect(formOf(storage, 'a').read('unsaved')).not.toBeNull();
  });

  it('should make room by removing the oldest', () => {
    const storage = memory();
    const minutes = (count: number): Date => new Date(NOW.getTime() + count * 60_000);
    ['a', 'b', 'c', 'd'].forEach((document, index) => {
      keep(storage, document, 0.9 * MILLION, minutes(index));
    });
    expect(formOf(storage, 'a').read('unsaved')).toBeNull();
    expect(formOf(storage, 'b').read('unsaved')).not.toBeNull();
  });

  it('should remove what is older than thirty days', () => {
    const storage = memory();
    keep(storage, 'a', 3, new Date('2026-01-01T00:00:00.000Z'));
    keep(storage, 'b', 3);
    expect(formOf(storage, 'a').read('unsaved')).toBeNull();
  });

  it('should say that it could not keep a form when the browser has no room', () => {
    expect(keep(memory(10), 'a', 3)).toBe(false);
  });

  it('should hold a page’s work beside the forms, apart for each user, page and report', () => {
    const storage = memory();
    const place = { user: '7', page: 'numbers', report: { school: 'juying', year: 2024 } };
    saveDraft({ storage, key: draftKey(place), work: ['1'], now: NOW });
    const read = (over: Partial<typeof place>) =>
      readDraft({ storage, key: draftKey({ ...place, ...over }), schema: z.array(z.string()) });
    expect(read({})).toEqual({ at: NOW.toISOString(), work: ['1'] });
    expect(read({ user: '8' })).toBeNull();
    expect(read({ page: 'outline' })).toBeNull();
    expect(read({ report: { school: 'juying', year: 2025 } })).toBeNull();
  });

  it('should be nothing when an older panel kept it in another shape', () => {
    const storage = memory();
    saveDraft({ storage, key: 'annals.kept.7.x', work: { version: 1 }, now: NOW });
    expect(readDraft({ storage, key: 'annals.kept.7.x', schema: z.array(z.string()) })).toBeNull();
  });

  it('should remove all of one user at logout and nobody else’s', () => {
    const storage = memory();
    keep(storage, 'a', 3);
    formOf(storage, 'a', '77').save({ shelf: 'unsaved', values: {}, now: NOW });
    dropAllDrafts({ storage, user: '7' });
    expect(formOf(storage, 'a').read('unsaved')).toBeNull();
    expect(formOf(storage, 'a', '77').read('unsaved')).not.toBeNull();
  });

  it('should remove nothing when it is not known who logs out', () => {
    const storage = memory();
    keep(storage, 'a', 3);
    dropAllDrafts({ storage, user: null });
    expect(storage.length).toBe(1);
  });
});
