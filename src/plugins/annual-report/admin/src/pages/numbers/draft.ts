import { z } from 'zod';
import { cellEditSchema, type CellEdit } from './cell-edit';
import { cellKey } from './cell-key';

const draftSchema = z.object({
  version: z.literal(1),
  savedAt: z.iso.datetime(),
  edits: z.array(cellEditSchema),
});

/** Entries that were kept in the browser. */
export type Draft = z.infer<typeof draftSchema>;

/** Where the browser keeps what one person entered into one report and did not save. */
export const draftPlace = ({
  user,
  school,
  year,
}: {
  user: number | string;
  school: string;
  year: number;
}): string => `annals.numbers.${user}.${school}.${year}`;

export const writeDraft = ({ edits, now }: { edits: Iterable<CellEdit>; now: Date }): string =>
  JSON.stringify({ version: 1, savedAt: now.toISOString(), edits: [...edits] } satisfies Draft);

/** What was kept, or null when there is nothing, or nothing that can be read. */
export const readDraft = ({ text }: { text: string | null }): Draft | null => {
  if (text === null) return null;
  try {
    const draft = draftSchema.safeParse(JSON.parse(text));
    return draft.success && draft.data.edits.length > 0 ? draft.data : null;
  } catch {
    return null;
  }
};

/** What is kept when somebody goes on before deciding about an older draft: both, the newer entry first. */
export const joinDrafts = ({
  older,
  edits,
}: {
  older: Draft | null;
  edits: ReadonlyMap<string, CellEdit>;
}): CellEdit[] => [
  ...(older?.edits ?? []).filter((edit) => !edits.has(cellKey(edit))),
  ...edits.values(),
];
