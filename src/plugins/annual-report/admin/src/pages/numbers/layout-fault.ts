import type { LayoutDraft } from './layout-draft';

export type LayoutFault =
  | 'numbers.layout.need-title'
  | 'numbers.layout.need-years'
  | 'numbers.layout.need-rows'
  | 'numbers.layout.need-label';

/** What a table still needs before it can be saved: the name of a text, or null. */
export function layoutFault({ draft }: { draft: LayoutDraft }): LayoutFault | null {
  if (draft.title.trim() === '') return 'numbers.layout.need-title';
  if (draft.years.length === 0) return 'numbers.layout.need-years';
  if (!draft.rows.some(({ indicator }) => indicator !== null)) return 'numbers.layout.need-rows';
  return draft.rows.some(({ label }) => label.trim() === '') ? 'numbers.layout.need-label' : null;
}
