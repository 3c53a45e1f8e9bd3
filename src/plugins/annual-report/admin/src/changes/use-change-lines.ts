import { useMemo } from 'react';
import type { ChangeLists } from '../../../contract/changes/change-lists';
import { useTerm } from '../words/use-term';
import { useWords } from '../words/use-words';
import type { ChangeLine } from './change-line';
import { structureLines, textLines, valueLines } from './drafted-lines';
import { definitionLines, imageLines, tableLines } from './undrafted-lines';

export const CHANGE_LISTS = [
  'values',
  'texts',
  'structure',
  'images',
  'tables',
  'definitions',
] as const;

export type ChangeListName = (typeof CHANGE_LISTS)[number];

/** Every difference in the reader's words, by list. */
export function useChangeLines(changes: ChangeLists): Record<ChangeListName, ChangeLine[]> {
  const say = useWords();
  const termOf = useTerm();
  return useMemo(() => {
    const speech = { say, termOf };
    return {
      values: valueLines(changes.values, speech),
      texts: textLines(changes.texts, speech),
      structure: structureLines(changes.structure, speech),
      images: imageLines(changes.images, speech),
      tables: tableLines(changes.tables, speech),
      definitions: definitionLines(changes.definitions, speech),
    };
  }, [changes, say, termOf]);
}
