import { factSchema } from '../../contract/text';
import { isRecord } from '../base/records';

type Node = Record<string, unknown>;

/** What one property of a node becomes; undefined takes it away. */
type Repair = (value: unknown) => unknown;

const MOST_INDENTS = 100;

const asIndent: Repair = (value) =>
  typeof value === 'number' && Number.isFinite(value)
    ? Math.min(Math.max(Math.trunc(value), 0), MOST_INDENTS)
    : undefined;

const asMark: Repair = (value) => {
  if (value === 'true' || value === 1) return true;
  if (value === 'false' || value === 0) return false;
  return typeof value === 'boolean' ? value : undefined;
};

const asText: Repair = (value) =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

const asNumber: Repair = (value) =>
  typeof value === 'string' && value.trim() !== '' ? Number(value) : value;

const asWord: Repair = (value) => (typeof value === 'string' ? value : undefined);

const asFact: Repair = (value) => (factSchema.safeParse(value).success ? value : undefined);

/** Properties that carry no words, or carry them in another type, by the kind of their node. */
const REPAIRS: Record<string, Record<string, Repair>> = {
  list: { indentLevel: asIndent },
  code: { language: asWord },
  heading: { level: asNumber },
  text: {
    text: asText,
    bold: asMark,
    italic: asMark,
    underline: asMark,
    strikethrough: asMark,
    code: asMark,
    fact: asFact,
  },
};

const repairProperties = (node: Node, repairs: Record<string, Repair>): Node => {
  const repaired = { ...node };
  for (const [name, repair] of Object.entries(repairs)) {
    if (!(name in node)) continue;
    const value = repair(node[name]);
    if (value === undefined) Reflect.deleteProperty(repaired, name);
    else repaired[name] = value;
  }
  return repaired;
};

/**
 * Puts in order what Strapi's validator of texts lets through and the contract does not know, as far as no word is
 * lost: an indent below zero, a language that is none, a mark that is no yes or no. Everything else stays as it is,
 * properties that nobody knows too.
 */
export function repairNode({ node }: { node: unknown }): unknown {
  if (!isRecord(node)) return node;
  const repairs = typeof node.type === 'string' ? (REPAIRS[node.type] ?? {}) : {};
  const repaired = repairProperties(node, repairs);
  return Array.isArray(repaired.children)
    ? { ...repaired, children: repaired.children.map((child) => repairNode({ node: child })) }
    : repaired;
}
