import type { ValueStatus } from '../../contract/value';

const STATUS_TEXTS: Partial<Record<ValueStatus, string>> = {
  'not-applicable': '不适用',
  'not-collected': '未采集',
  suppressed: '不公开',
};

/** The words that stand where there is no number, as people type them. */
export const STATUS_WORDS = Object.values(STATUS_TEXTS);

/** A row that other schools fill, as official forms mark it: 仅高职填报. */
const FOR_OTHERS = /^仅.{1,10}填报$/;

/** A stroke across the cell: nothing was entered here. */
const STROKE = /^(—|–|-|―|─){1,4}$/;

/** What is printed where a status stands instead of a number; null for the statuses that carry one. */
export function statusText({ status }: { status: ValueStatus }): string | null {
  return STATUS_TEXTS[status] ?? null;
}

/** The status that a word or a stroke stands for, or null: 不适用, 仅高职填报, 未采集, 不公开, ——. */
export function statusOfText({ text }: { text: string }): ValueStatus | null {
  for (const status of ['not-applicable', 'not-collected', 'suppressed'] as const) {
    if (STATUS_TEXTS[status] === text) return status;
  }
  if (FOR_OTHERS.test(text)) return 'not-applicable';
  return STROKE.test(text) ? 'not-collected' : null;
}

const isOneSignApart = (left: string, right: string): boolean => {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  let from = 0;
  while (from < short.length && short.charAt(from) === long.charAt(from)) from += 1;
  const rest = short.length === long.length ? from + 1 : from;
  return short.slice(rest) === long.slice(from + 1);
};

/** The status word that a text of one wrong, missing or additional sign was meant to be, or null. */
export function nearestStatusWord({ text }: { text: string }): string | null {
  return STATUS_WORDS.find((word) => isOneSignApart(text, word)) ?? null;
}
