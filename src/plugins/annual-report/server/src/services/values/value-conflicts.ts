import type { Core } from '@strapi/strapi';
import type { AdminCell, ValueConflict } from '../../../../contract/admin/values';
import type { CellContent } from '../../../../domain/values/merge-cell';
import { valueText } from '../../../../domain/values/value-text';
import { formatBoth, type Message, type MessageParams } from '../../messages/message';
import { conflictProblem } from '../../messages/problem';
import { whoAndWhen } from '../../messages/time-ago';
import { VALUE_MESSAGES } from '../../messages/value-messages';
import {
  cellKey,
  type CellKey,
  type EntryIndicator,
  type StoredValue,
} from '../../repositories/values/value-row';

/** What is printed for a stored value; of an indicator that the dictionary lost, the number as it is. */
export function printedText({
  content: { text, value, status },
  indicator,
}: {
  content: Pick<CellContent, 'text' | 'value' | 'status'>;
  indicator: Pick<EntryIndicator, 'kind' | 'decimals'> | null;
}): string {
  const { kind, decimals } = indicator ?? { kind: 'amount' as const, decimals: 0 };
  return valueText({ text, value, status, kind, decimals });
}

type Expected = CellKey & { expected: number | null };

/** What stands now of the values whose revision is not the one expected. */
export function describeConflicts({
  cells,
  current,
  indicators,
}: {
  cells: Expected[];
  current: StoredValue[];
  indicators: Map<string, EntryIndicator>;
}): ValueConflict[] {
  const byKey = new Map(
    current.map((value): [string, AdminCell] => {
      const indicator = indicators.get(value.indicator) ?? null;
      return [cellKey(value), { ...value, printed: printedText({ content: value, indicator }) }];
    }),
  );
  return cells.map(({ indicator, year, expected }) => ({
    indicator,
    year,
    name: indicators.get(indicator)?.name ?? indicator,
    expected,
    current: byKey.get(cellKey({ indicator, year })) ?? null,
  }));
}

const sentence = (conflict: ValueConflict): Message => {
  const { name, year, current } = conflict;
  const message = VALUE_MESSAGES[current ? 'value-changed' : 'value-deleted'];
  const params: MessageParams = { name, year };
  if (current) {
    params.text = current.printed;
    Object.assign(
      params,
      whoAndWhen({ name: current.changedBy?.name ?? null, at: current.changedAt }),
    );
  }
  return formatBoth({ message, params });
};

/** 409 that names for every value who changed it, when, and what it holds now. */
export function conflictError({
  strapi,
  conflicts,
}: {
  strapi: Core.Strapi;
  conflicts: ValueConflict[];
}): Error {
  const described = conflicts.map((conflict) => ({
    ...conflict,
    messages: sentence(conflict),
  }));
  const first = described[0]?.messages ?? '';
  return conflictProblem({
    strapi,
    code: 'values-in-conflict',
    params: { count: described.length, first },
    extra: { conflicts: described },
  });
}
