import { z } from 'zod';
import {
  prefixOf,
  type TextStorage,
  saveDraft,
  readDraft,
  type LocalDraft,
} from '../../local-drafts/local-drafts';

export type Values = Record<string, unknown>;

/** Content of a form that was not saved, and when it was kept. */
export type FormDraft = LocalDraft<Values>;

/** `unsaved`: what stands in a form; `aside`: what its writer put aside for somebody else's version. */
type Shelf = 'unsaved' | 'aside';

const valuesSchema = z.record(z.string(), z.unknown());

/** What one user keeps in this browser of one document's form. */
export function createFormDrafts({
  storage,
  user,
  model,
  document,
}: {
  storage: TextStorage;
  user: string;
  model: string;
  document: string;
}) {
  const at = (shelf: Shelf): string => `${prefixOf(user)}${shelf}.${model}.${document}`;
  return {
    read: (shelf: Shelf): FormDraft | null =>
      readDraft({ storage, key: at(shelf), schema: valuesSchema }),

    /** Gives false when the form is too large to be kept, or the browser has no room. */
    save: ({ shelf, values, now }: { shelf: Shelf; values: Values; now: Date }): boolean =>
      saveDraft({ storage, key: at(shelf), work: values, now }),

    drop(shelf: Shelf): void {
      storage.removeItem(at(shelf));
    },
  };
}

export type FormDrafts = ReturnType<typeof createFormDrafts>;
