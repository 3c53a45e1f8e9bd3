import {
  isSameCell,
  mergeCell,
  type CellChange,
  type CellContent,
} from '../../../../domain/values/merge-cell';
import { formatBoth, type Message } from '../../messages/message';
import { USAGE_MESSAGES } from '../../messages/commands/usage-messages';
import { VALUE_MESSAGES } from '../../messages/value-messages';
import { cellKey, type CellKey, type EntryIndicator } from '../../repositories/values/value-row';
import type { LockedValue, NewValue } from '../../repositories/values/value-write-repository';

/** A value as it is to become. `revision` is the one that the writer saw; null where there was none. */
export type CellWrite = CellKey & CellChange & { revision: number | null };

export type CellProblem = CellKey & { code: string; messages: Message };

export type WritePlan = {
  problems: CellProblem[];
  /** Values that are not what the writer saw. */
  stale: (CellKey & { expected: number | null })[];
  /** What is to be stored, in the order of the keys; values that stay as they are are not among it. */
  values: NewValue[];
};

const findKeyProblem = (
  { indicator: code, year }: CellKey,
  indicator: EntryIndicator | undefined,
  seen: Set<string>,
): { code: string; messages: Message } | null => {
  if (!indicator) {
    return {
      code: 'indicator-unknown',
      messages: formatBoth({ message: USAGE_MESSAGES['indicator-unknown'], params: { code } }),
    };
  }
  const params = { name: indicator.name, year };
  if (!Number.isInteger(year) || year < 1990 || year > 2100) {
    return {
      code: 'year-unreadable',
      messages: formatBoth({ message: VALUE_MESSAGES['year-unreadable'], params }),
    };
  }
  return seen.has(cellKey({ indicator: code, year }))
    ? {
        code: 'value-twice',
        messages: formatBoth({ message: VALUE_MESSAGES['value-twice'], params }),
      }
    : null;
};

const byKey = (left: CellKey, right: CellKey): number =>
  left.indicator === right.indicator
    ? left.year - right.year
    : left.indicator < right.indicator
      ? -1
      : 1;

/** Compares what is to be written with what is stored: everything that is wrong, what has changed, what is new. */
export function planWrite({
  cells,
  indicators,
  stored,
  newDocumentId,
}: {
  cells: CellWrite[];
  indicators: Map<string, EntryIndicator>;
  stored: LockedValue[];
  newDocumentId: () => string;
}): WritePlan {
  const plan: WritePlan = { problems: [], stale: [], values: [] };
  const storedByKey = new Map(stored.map((value) => [cellKey(value), value]));
  const seen = new Set<string>();
  for (const { indicator: code, year, revision, ...change } of [...cells].sort(byKey)) {
    const key = { indicator: code, year };
    const indicator = indicators.get(code);
    const keyProblem = findKeyProblem(key, indicator, seen);
    seen.add(cellKey(key));
    if (keyProblem !== null || !indicator) {
      if (keyProblem) plan.problems.push({ ...key, ...keyProblem });
      continue;
    }
    const current = storedByKey.get(cellKey(key));
    const content: CellContent | null = current ?? null;
    const merged = mergeCell({ change, stored: content, indicator });
    if (!merged.ok) plan.problems.push({ ...key, ...merged.problem });
    else if ((current?.revision ?? null) !== revision)
      plan.stale.push({ ...key, expected: revision });
    else if (!content || !isSameCell(content, merged.cell)) {
      plan.values.push({
        ...key,
        ...merged.cell,
        documentId: current?.documentId ?? newDocumentId(),
      });
    }
  }
  return plan;
}
