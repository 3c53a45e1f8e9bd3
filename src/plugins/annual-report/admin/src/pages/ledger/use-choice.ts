import { useCallback, useState } from 'react';
import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';

/** Which numbers are chosen: any of the open ones together, or one of the others. */
export function useChoice({ documents }: { documents: LedgerDocument[] }) {
  const [ids, setIds] = useState<string[]>([]);
  const all = documents.flatMap(({ passages }) => passages).flatMap(({ numbers }) => numbers);
  const found = all.filter(({ id }) => ids.includes(id));
  const open = found.filter(({ account }) => account.kind === 'open');
  // What was declared meanwhile, by whomever, is not chosen any more among open ones.
  const numbers = open.length > 0 ? open : found.slice(0, 1);
  const chosen = new Set(numbers.map(({ id }) => id));

  const choose = (number: LedgerNumber): void => {
    const isChosen = chosen.has(number.id);
    if (number.account.kind !== 'open') setIds(isChosen ? [] : [number.id]);
    else if (isChosen) setIds(open.map(({ id }) => id).filter((id) => id !== number.id));
    else setIds([...open.map(({ id }) => id), number.id]);
  };

  return {
    numbers,
    chosen,
    choose,
    chooseAll: (added: LedgerNumber[]): void =>
      setIds([...new Set([...open.map(({ id }) => id), ...added.map(({ id }) => id)])]),
    clear: useCallback(() => setIds([]), []),
  };
}
