import { diffChars } from 'diff';
import { isRecord } from '../form-content';
import type { Values } from '../local-drafts/form-drafts';

/** One field of a form as people read it. */
type FieldText = { name: string; text: string };

/** How the kinds of blocks, and choices in relations, are called. */
type BlockNames = {
  images: string;
  table: string;
  grid: string;
  added: (names: string) => string;
  removed: (names: string) => string;
};

/** Kept by the system; no words of anybody. */
const UNWRITTEN = ['id', 'documentId', 'key', 'revision', 'reportDocumentId', 'status', 'position'];

const nodeText = (node: unknown): string => {
  if (!isRecord(node)) return '';
  if (typeof node.text === 'string') return node.text;
  const children = Array.isArray(node.children) ? node.children : [];
  return children.map(nodeText).join(node.type === 'list' ? '\n' : '');
};

const namesOf = (items: unknown): string =>
  (Array.isArray(items) ? items : [])
    .map((item: unknown) => (isRecord(item) && typeof item.label === 'string' ? item.label : ''))
    .filter((label) => label !== '')
    .join('、');

const relationText = (value: Values, names: BlockNames): string => {
  const added = namesOf(value.connect);
  const removed = namesOf(value.disconnect);
  return [added && names.added(added), removed && names.removed(removed)]
    .filter((line) => line !== '')
    .join('\n');
};

const isRelation = (value: unknown): value is Values =>
  isRecord(value) && 'connect' in value && 'disconnect' in value;

const gridLines = (cells: unknown): string[] =>
  (Array.isArray(cells) ? cells : []).map((row: unknown) =>
    Array.isArray(row) ? row.map(String).join(' | ') : '',
  );

const blockText = (block: unknown, names: BlockNames): string => {
  if (!isRecord(block)) return '';
  switch (block.__component) {
    case 'report.images':
      return [names.images, isRelation(block.images) ? relationText(block.images, names) : '']
        .join('\n')
        .trim();
    case 'report.table':
      return [names.table, isRelation(block.table) ? relationText(block.table, names) : '']
        .join('\n')
        .trim();
    case 'report.grid':
      return [names.grid, block.caption, ...gridLines(block.cells)]
        .filter((text) => typeof text === 'string' && text !== '')
        .join('\n');
    case 'report.challenge':
      return [block.problem, block.cause, block.measures]
        .filter((text) => typeof text === 'string' && text !== '')
        .join('\n');
    default:
      return Array.isArray(block.content) ? block.content.map(nodeText).join('\n') : '';
  }
};

const isBlocks = (value: unknown[]): boolean =>
  value.some((item) => isRecord(item) && '__component' in item);

const valueText = (value: unknown, names: BlockNames): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (isRelation(value)) return relationText(value, names);
  if (!Array.isArray(value)) return '';
  return isBlocks(value)
    ? value.map((block) => blockText(block, names)).join('\n\n')
    : value.map(nodeText).join('\n');
};

/** The words of a form's fields, in the order of the form. */
export function formTexts({ values, names }: { values: Values; names: BlockNames }): FieldText[] {
  return Object.entries(values)
    .filter(([name]) => !UNWRITTEN.includes(name))
    .map(([name, value]) => ({ name, text: valueText(value, names) }));
}

/** A field in two versions of a form. */
type FieldPair = { name: string; theirs: string; mine: string };

/** The fields whose words differ. */
export function differingFields({
  theirs,
  mine,
  names,
}: {
  theirs: Values;
  mine: Values;
  names: BlockNames;
}): FieldPair[] {
  const before = new Map(
    formTexts({ values: theirs, names }).map(({ name, text }) => [name, text]),
  );
  const after = new Map(formTexts({ values: mine, names }).map(({ name, text }) => [name, text]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({ name, theirs: before.get(name) ?? '', mine: after.get(name) ?? '' }))
    .filter((pair) => pair.theirs !== pair.mine);
}

/** A piece of a text, marked where the other text has something else. */
export type Piece = { text: string; isMarked: boolean };

/** Two very different texts are not worth more. */
const PATIENCE_MS = 400;

const whole = (text: string): Piece[] => [{ text, isMarked: true }];

/** Two texts in pieces: what only the left has, and what only the right has, is marked. */
export function markDifferences({ left, right }: { left: string; right: string }): {
  left: Piece[];
  right: Piece[];
} {
  const changes = diffChars(left, right, { timeout: PATIENCE_MS });
  if (!changes) return { left: whole(left), right: whole(right) };
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): Piece[] =>
    changes
      .filter((change) => !change[other])
      .map((change) => ({ text: change.value, isMarked: change[own] }));
  return { left: side('added', 'removed'), right: side('removed', 'added') };
}
