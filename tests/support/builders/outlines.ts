import type {
  AdminOutline,
  AdminOutlineNode,
} from '../../../src/plugins/annual-report/contract/admin/outline';
import {
  inReadingOrder,
  toState,
  type OutlineState,
} from '../../../src/plugins/annual-report/admin/src/pages/outline/model/outline-state';

const UNNUMBERED = { number: null, figures: null, cases: null, tables: null, annexes: null };

type Given = Partial<AdminOutlineNode> & { documentId: string };

/** A chapter or a case as the server gives it; its title is its id unless it says otherwise. */
const node = (given: Given): AdminOutlineNode => ({
  key: given.documentId,
  title: given.documentId,
  parent: null,
  status: 'draft',
  isBlank: true,
  isRemovable: true,
  images: [],
  tables: [],
  annexes: [],
  numbers: UNNUMBERED,
  ...given,
});

export function outline(chapters: Given[], cases: Given[] = [], version = 'v1'): AdminOutline {
  return {
    version,
    lastSave: null,
    chapters: chapters.map(node),
    cases: cases.map(node),
  };
}

export function stateOf(chapters: Given[], cases: Given[] = []): OutlineState {
  return toState(outline(chapters, cases));
}

/** An outline as a teacher would draw it: titles in reading order, set in by level. */
export function drawn(state: OutlineState): string[] {
  return inReadingOrder(state).map(({ item, level }) => `${'  '.repeat(level - 1)}${item.title}`);
}
