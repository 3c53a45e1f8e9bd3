import { z } from 'zod';
import { prefixOf, type TextStorage } from '../../kept/kept-keys';
import { keepWork, readWork, type Kept } from '../../kept/kept-work';

export type Values = Record<string, unknown>;

/** Content of a form that was not saved, and when it was kept. */
export type KeptForm = Kept<Values>;

/** `unsaved`: what stands in a form; `aside`: what its writer put aside for somebody else's version. */
export type Shelf = 'unsaved' | 'aside';

const valuesSchema = z.record(z.string(), z.unknown());

/** What one user keeps in this browser of one document's form. */
export function createKeptForms({
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
    read: (shelf: Shelf): KeptForm | null =>
      readWork({ storage, key: at(shelf), schema: valuesSchema }),

    /** Gives false when the form is too large to be kept, or the browser has no room. */
    keep: ({ shelf, values, now }: { shelf: Shelf; values: Values; now: Date }): boolean =>
      keepWork({ storage, key: at(shelf), work: values, now }),

    drop(shelf: Shelf): void {
      storage.removeItem(at(shelf));
    },
  };
}

export type KeptForms = ReturnType<typeof createKeptForms>;
