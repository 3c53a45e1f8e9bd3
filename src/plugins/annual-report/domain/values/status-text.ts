import type { ValueStatus } from '../../contract/value';

const STATUS_TEXTS: Partial<Record<ValueStatus, string>> = {
  'not-applicable': '不适用',
  'not-collected': '未采集',
  suppressed: '不公开',
};

/** What is printed where a status stands instead of a number; null for the statuses that carry one. */
export const statusText = ({ status }: { status: ValueStatus }): string | null =>
  STATUS_TEXTS[status] ?? null;
