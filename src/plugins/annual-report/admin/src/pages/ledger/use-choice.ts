import { useCallback, useState } from 'react';
import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';

const isOpen = ({ account }: LedgerNumber): boolean => account.kind === 'open';

const plain = ({ text }: LedgerNumber): string => text.replace(/\s/g, '');

/** Which numbers are chosen: any of the open ones together, or one of the others. */
export function useChoice({ documents }: { documents: LedgerDocument[] }) {
  const [ids, setIds] = useState<string[]>([]);
  const all = documents.flatMap(({ passages }) => passages).flatMap(({ numbers }) => numbers);
  const found = all.filter(({ id }) => ids.includes(id));
  const open = found.filter(isOpen);
  // What was declared meanwhile, by whomever, is not chosen any more among open ones.
  const numbers = open.length > 0 ? open : found.slice(0, 1);
  const chosen = new Set(numbers.map(({ id }) => id));

  const choose = (number: LedgerNumber): void => {
    const isChosen = chosen.has(number.id);
    if (number.account.kind !== 'open') setIds(isChosen ? [] : [number.id]);
    else if (isChosen) setIds(open.map(({ id }) => id).filter((id) => id !== number.id));
    else setIds([...open.map(({ id }) => id), number.id]);
  };

  /** The open number that comes first after the chosen ones, or before them; around the end. */
  const neighbour = (direction: 1 | -1): LedgerNumber | null => {
    const order = direction === 1 ? all : [...all].reverse();
    const at = order.findLastIndex(({ id }) => chosen.has(id));
    const candidates = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))];
    return candidates.find((number) => isOpen(number) && !chosen.has(number.id)) ?? null;
  };

  const printed = new Set(open.map(plain));
  const equals = all.filter(
    (number) => isOpen(number) && !chosen.has(number.id) && printed.has(plain(number)),
  );

  return {
    numbers,
    chosen,
    choose,
    neighbour,
    /** Open numbers that are printed as one of the chosen open ones. */
    equals,
    chooseOnly: setIds,
    chooseAll: (added: LedgerNumber[]): void =>
      setIds([...new Set([...open.map(({ id }) => id), ...added.map(({ id }) => id)])]),
    clear: useCallback(() => setIds([]), []),
  };
}
