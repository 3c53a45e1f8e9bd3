import fc from 'fast-check';
import type { CellEdit } from './cell-edit';
import {
  enter,
  NO_EDITS,
  redo,
  resolveConflicts,
  settle,
  undo,
  type EditState,
} from './edit-history';

const edit = (indicator: string, text: string, revision: number | null = 1): CellEdit => ({
  indicator,
  year: 2024,
  revision,
  text,
});

const keyOf = (indicator: string): string => `${indicator}@2024`;

const put = (state: EditState, entries: [string, string | null][]): EditState =>
  enter({
    state,
    changes: new Map(
      entries.map(([code, text]) => [keyOf(code), text === null ? null : edit(code, text)]),
    ),
  });

const textsOf = ({ edits }: EditState): Record<string, string | undefined> =>
  Object.fromEntries([...edits].map(([key, { text }]) => [key, text]));

describe('the way back', () => {
  it('should take a whole block back at once, and put it again', () => {
    const pasted = put(put(NO_EDITS, [['a.a', '1']]), [
      ['a.a', '2'],
      ['a.b', '3'],
    ]);
    const back = undo({ state: pasted });
    expect(textsOf(back)).toEqual({ 'a.a@2024': '1' });
    expect(textsOf(redo({ state: back }))).toEqual(textsOf(pasted));
  });

  it('should stay where there is nothing to take back', () => {
    expect(undo({ state: NO_EDITS })).toBe(NO_EDITS);
    expect(redo({ state: NO_EDITS })).toBe(NO_EDITS);
  });

  it('should have no step for what changes nothing', () => {
    const state = put(NO_EDITS, [['a.a', '1']]);
    expect(put(state, [['a.a', '1']])).toBe(state);
  });

  it('should lead from any entries to the beginning, and forward to the same end', () => {
    const entry = fc.tuple(
      fc.constantFrom('a.a', 'a.b', 'a.c'),
      fc.option(fc.constantFrom('1', '2', '3')),
    );
    fc.assert(
      fc.property(fc.array(fc.array(entry, { maxLength: 3 }), { maxLength: 20 }), (steps) => {
        const end = steps.reduce(put, NO_EDITS);
        const start = end.undo.reduce((state) => undo({ state }), end);
        expect(textsOf(start)).toEqual({});
        const again = end.undo.reduce((state) => redo({ state }), start);
        expect(textsOf(again)).toEqual(textsOf(end));
      }),
    );
  });
});

describe('after a save', () => {
  it('should keep what was entered meanwhile, over the revision that the save made', () => {
    const sent = put(NO_EDITS, [
      ['a.a', '1'],
      ['a.b', '2'],
    ]);
    const later = put(sent, [
      ['a.b', '3'],
      ['a.c', '4'],
    ]);
    const written = [
      { indicator: 'a.a', year: 2024, revision: 2 },
      { indicator: 'a.b', year: 2024, revision: 5 },
    ];
    const { edits } = settle({ state: later, sent: sent.edits, written });
    expect([...edits.values()]).toEqual([edit('a.b', '3', 5), edit('a.c', '4', 1)]);
  });
});

describe('two who changed one value', () => {
  const conflict = (indicator: string) => ({
    indicator,
    year: 2024,
    name: indicator,
    expected: 1,
    current: null,
  });

  it('should end with theirs or with mine over what stands now', () => {
    const state = put(NO_EDITS, [
      ['a.a', '1'],
      ['a.b', '2'],
    ]);
    const resolved = resolveConflicts({
      state,
      conflicts: [conflict('a.a'), conflict('a.b')],
      choices: new Map([
        [keyOf('a.a'), 'theirs' as const],
        [keyOf('a.b'), 'mine' as const],
      ]),
    });
    expect([...resolved.edits.values()]).toEqual([edit('a.b', '2', null)]);
  });
});
