import type { NumberRange, OutlineNumbers } from '../../../../../contract/admin/outline';
import { ROOT, siblingsIn, type OutlineItem, type OutlineState } from './outline-state';

type Counts = Record<'figures' | 'cases' | 'tables' | 'annexes', number>;

const rangeBetween = (before: number, after: number): NumberRange | null =>
  after > before ? { from: before + 1, to: after } : null;

/**
 * Numbers of every chapter and case as the report will print them, in reading order: what a chapter shows
 * itself, then its cases, then its sub-chapters. Something shown twice counts where it stands first. A case
 * without a chapter has no number.
 */
export function numberOutline(state: OutlineState): Map<string, OutlineNumbers> {
  const found = new Map<string, OutlineNumbers>();
  const seen = new Set<string>();
  const counts: Counts = { figures: 0, cases: 0, tables: 0, annexes: 0 };

  const count = (kind: keyof Counts, ids: readonly string[]): void => {
    for (const id of ids) {
      if (seen.has(id)) continue;
      seen.add(id);
      counts[kind] += 1;
    }
  };

  const within = (item: OutlineItem, number: string, rest: () => void): void => {
    const before = { ...counts };
    if (item.kind === 'case') counts.cases += 1;
    count('figures', item.images);
    count('tables', item.tables);
    count('annexes', item.annexes);
    rest();
    const range = (kind: keyof Counts) => rangeBetween(before[kind], counts[kind]);
    found.set(item.id, {
      number,
      figures: range('figures'),
      cases: range('cases'),
      tables: range('tables'),
      annexes: range('annexes'),
    });
  };

  const visit = (parentId: string, prefix: string): void => {
    siblingsIn(state, 'chapter', parentId).forEach((id, index) => {
      const chapter = state.items.get(id);
      if (!chapter) return;
      const number = `${prefix}${index + 1}`;
      within(chapter, number, () => {
        for (const caseId of siblingsIn(state, 'case', id)) {
          const item = state.items.get(caseId);
          if (item) within(item, String(counts.cases + 1), () => undefined);
        }
        visit(id, `${number}.`);
      });
    });
  };
  visit(ROOT, '');
  for (const id of siblingsIn(state, 'case', ROOT)) {
    found.set(id, { number: null, figures: null, cases: null, tables: null, annexes: null });
  }
  return found;
}
