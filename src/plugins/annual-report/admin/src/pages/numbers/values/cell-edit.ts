import { z } from 'zod';
import type { AdminCell, ValueChange } from '../../../../../contract/admin/values';
import { valueStatusSchema, type ValueStatus } from '../../../../../contract/value';
import { type CellKey, cellKey } from './cells';

/** What somebody entered and has not saved yet. What is not named stays as it is. */
export const cellEditSchema = z.strictObject({
  indicator: z.string(),
  year: z.int(),
  /** The revision that was on show when the entry began; null where there was none. */
  revision: z.int().nullable(),
  text: z.string().optional(),
  status: valueStatusSchema.optional(),
  respondents: z.int().nullable().optional(),
  method: z.string().nullable().optional(),
  note: z.string().nullable().optional(),
});

export type CellEdit = z.infer<typeof cellEditSchema>;

/** What is entered into a value: its text, or what stands beside it. */
export type CellEntry = Partial<Omit<CellEdit, 'indicator' | 'year' | 'revision'>>;

/** Statuses that stand instead of a number, with the words that are printed. */
const MISSING_WORDS: Partial<Record<ValueStatus, string>> = {
  'not-applicable': '不适用',
  'not-collected': '未采集',
  suppressed: '不公开',
};

export function isMissing(status: ValueStatus | undefined): boolean {
  return status !== undefined && status in MISSING_WORDS;
}

const plain = (text: string | null | undefined): string => (text ?? '').trim();

const isAsStored = (field: keyof CellEntry, edit: CellEdit, stored: AdminCell | null): boolean => {
  switch (field) {
    case 'text':
      return plain(edit.text) === plain(stored?.printed) && !isMissing(edit.status);
    case 'status':
      return edit.text === undefined && edit.status === stored?.status;
    case 'respondents':
      return edit.respondents === (stored?.respondents ?? null);
    case 'method':
    case 'note':
      return plain(edit[field]) === plain(stored?.[field]);
  }
};

const FIELDS = ['text', 'status', 'respondents', 'method', 'note'] as const;

/** A text says for itself whether there is a number; a status without a number empties the text. */
const withoutContradiction = (edit: CellEdit, entry: CellEntry): CellEdit => {
  const { text, status, ...rest } = edit;
  if (entry.text !== undefined && isMissing(status)) return { ...rest, text };
  if (entry.status !== undefined && isMissing(entry.status)) return { ...rest, status };
  return edit;
};

/** What is entered of a value after a further entry; null when it is what stands already. */
export function enterCell({
  key,
  edit,
  stored,
  entry,
}: {
  key: CellKey;
  edit: CellEdit | null;
  stored: AdminCell | null;
  entry: CellEntry;
}): CellEdit | null {
  const begun = edit ?? { ...key, revision: stored?.revision ?? null };
  const merged = withoutContradiction({ ...begun, ...entry }, entry);
  const result: CellEdit = { ...merged };
  for (const field of FIELDS) {
    if (result[field] === undefined || isAsStored(field, result, stored))
      Reflect.deleteProperty(result, field);
  }
  return FIELDS.some((field) => result[field] !== undefined) ? result : null;
}

/** What the server is sent for an entry. */
export function toChange({ text, ...edit }: CellEdit): ValueChange {
  return {
    ...edit,
    ...(text !== undefined && { text }),
  };
}

/** What a cell shows of an entry, before what stands and what is derived. */
export function editedText({
  edit,
  stored,
}: {
  edit: CellEdit | null;
  stored: AdminCell | null;
}): string | null {
  if (edit?.text !== undefined) return edit.text;
  if (edit?.status !== undefined && isMissing(edit.status)) return MISSING_WORDS[edit.status] ?? '';
  return stored?.printed ?? null;
}

/** What is kept when somebody goes on before deciding about older entries: both, the newer entry of a cell. */
export function joinEntries(older: CellEdit[], newer: CellEdit[]): CellEdit[] {
  const entered = new Set(newer.map(cellKey));
  return [...older.filter((entry) => !entered.has(cellKey(entry))), ...newer];
}
