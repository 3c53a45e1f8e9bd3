import { useEffect, useMemo, useRef, useState } from 'react';
import type { AdminDerived, ValuesChecked } from '../../../../../contract/admin/values';
import type { ReportKey } from '../../../api/annals-api';
import { useAnnalsCheckValuesMutation } from '../../../api/values-api';
import { toChange, type CellEdit } from './cell-edit';
import { cellKey, type CellKey } from './cells';

type Edits = ReadonlyMap<string, CellEdit>;
type Checked = { edits: Edits; answer: ValuesChecked };

const PAUSE_MS = 400;
/** More than this in one request is refused; they are looked at when they are saved. */
const MAX_CELLS = 5000;

/** What was said of entries that are still as they were when it was said. */
const stillTrue = <Item extends CellKey>(
  items: Item[],
  checked: Edits,
  edits: Edits,
): Map<string, Item> =>
  new Map(
    items.flatMap((item): [string, Item][] => {
      const key = cellKey(item);
      return edits.has(key) && edits.get(key) === checked.get(key) ? [[key, item]] : [];
    }),
  );

/** Has the server read what is entered, shortly after each change: it knows what a number is, and what follows. */
export function useChecks({ report, edits }: { report: ReportKey; edits: Edits }) {
  const [check] = useAnnalsCheckValuesMutation();
  const [checked, setChecked] = useState<Checked | null>(null);
  const newest = useRef(edits);
  newest.current = edits;
  const { school, year } = report;

  useEffect(() => {
    if (edits.size === 0 || edits.size > MAX_CELLS) {
      setChecked(null);
      return undefined;
    }
    const timer = setTimeout(() => {
      const cells = [...edits.values()].map(toChange);
      void check({ report: { school, year }, cells })
        .unwrap()
        .then((answer) => {
          if (newest.current === edits) setChecked({ edits, answer });
        })
        // Not reached or not allowed: saving will say so.
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [check, edits, school, year]);

  return useMemo(() => {
    const { answer, edits: seen } = checked ?? { answer: null, edits: new Map() };
    const derived: AdminDerived[] | null = answer?.derived ?? null;
    return {
      problems: stillTrue(answer?.problems ?? [], seen, edits),
      conflicts: stillTrue(answer?.conflicts ?? [], seen, edits),
      readings: stillTrue(answer?.readings ?? [], seen, edits),
      derived,
      /** Takes what a refused save said of the entries that it was given. */
      note: (findings: Pick<ValuesChecked, 'problems' | 'conflicts'>, sent: Edits): void => {
        const nothing = { readings: [], derived: answer?.derived ?? [] };
        setChecked({ edits: sent, answer: { ...nothing, ...answer, ...findings } });
      },
    };
  }, [checked, edits]);
}
