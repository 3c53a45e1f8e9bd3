import { z } from 'zod';
import { placeSchema } from '../finding';

/** Other words in a field; the same as the domain's `TextEdit`. */
const textEditSchema = z.object({
  field: z.string(),
  from: z.int().min(0),
  old: z.string(),
  words: z.string(),
});

/** What takes the edits of a document back, as long as it is the version that they made. */
const undoSchema = z.object({
  ...placeSchema.pick({ type: true, id: true, title: true }).shape,
  version: z.string(),
  edits: z.array(textEditSchema).min(1),
});

/** `POST …/ledger/facts`, `POST …/fixes` */
export const editedResponseSchema = z.object({
  data: z.object({
    /** Numbers or words that were replaced. */
    count: z.int().min(1),
    /** Sent to `POST …/edits/undo`, it takes all of it back. */
    undo: z.array(undoSchema).min(1),
  }),
});

/** `POST …/edits/undo` */
export const undoneResponseSchema = z.object({ data: z.object({ undone: z.int().min(1) }) });

/** Facts that are bound at once. */
export const MAX_BOUND_FACTS = 500;

/** Characters of the words that one edit replaces, and of those that it brings. */
export const MAX_EDIT_WORDS = 1000;

export type EditUndo = z.infer<typeof undoSchema>;
export type Edited = z.infer<typeof editedResponseSchema>['data'];
