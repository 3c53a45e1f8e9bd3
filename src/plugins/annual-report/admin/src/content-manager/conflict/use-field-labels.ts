import { unstable_useDocumentLayout } from '@strapi/strapi/admin';
import { useMemo } from 'react';

/** What the fields of a type's form are called, by name. */
export function useFieldLabels(model: string): Map<string, string> {
  const { edit } = unstable_useDocumentLayout(model);
  return useMemo(
    () => new Map(edit.layout.flat(2).map(({ name, label }) => [name, label])),
    [edit.layout],
  );
}
