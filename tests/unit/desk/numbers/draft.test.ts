import {
  draftPlace,
  joinDrafts,
  readDraft,
  writeDraft,
} from '../../../../src/plugins/annual-report/admin/src/pages/numbers/draft';

const NOW = new Date('2024-12-01T08:00:00.000Z');
const edit = (indicator: string, text: string) => ({ indicator, year: 2024, revision: 1, text });

describe('what is kept in the browser', () => {
  it('should be read as it was written', () => {
    const edits = [edit('a.a', '1'), { ...edit('a.b', '2'), note: null, revision: null }];
    const draft = readDraft({ text: writeDraft({ edits, now: NOW }) });
    expect(draft).toEqual({ version: 1, savedAt: NOW.toISOString(), edits });
  });

  it.each([null, '', '{', '{"version":2}', writeDraft({ edits: [], now: NOW })])(
    'should be nothing when it cannot be read or is empty: %s',
    (text) => {
      expect(readDraft({ text })).toBeNull();
    },
  );

  it('should stand apart for each person and report', () => {
    const place = { user: 1, school: 'juying', year: 2024 };
    expect(draftPlace(place)).not.toBe(draftPlace({ ...place, user: 2 }));
    expect(draftPlace(place)).not.toBe(draftPlace({ ...place, year: 2025 }));
  });

  it('should keep an older draft beside newer entries until it is decided about', () => {
    const older = readDraft({
      text: writeDraft({ edits: [edit('a.a', '1'), edit('a.b', '2')], now: NOW }),
    });
    const edits = new Map([['a.b@2024', edit('a.b', '3')]]);
    expect(joinDrafts({ older, edits })).toEqual([edit('a.a', '1'), edit('a.b', '3')]);
  });
});
