import type { Change, SchemaChangeKind } from './change';
import { asText, isSame, type Json } from './json';

const LOWER = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties'];
const UPPER = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties'];
const RULES = ['pattern', 'format', 'multipleOf', 'uniqueItems'];
const WORDS = ['$comment', '$id', '$schema', 'description', 'example', 'examples', 'title'];
/** Compared elsewhere. */
const STRUCTURE = [
  ...['$defs', '$ref', 'type', 'const', 'enum', 'anyOf', 'oneOf', 'properties', 'required'],
  ...['items', 'additionalProperties', 'propertyNames'],
];

const described = (keyword: string, old: unknown, next: unknown): string =>
  `${keyword}: ${asText(old ?? 'none')} -> ${asText(next ?? 'none')}`;

const verdict = (keyword: string, old: unknown, next: unknown): SchemaChangeKind => {
  if (![...LOWER, ...UPPER, ...RULES].includes(keyword)) return 'keyword-changed';
  if (old === undefined) return 'limit-tightened';
  if (next === undefined) return 'limit-loosened';
  if (RULES.includes(keyword)) return 'keyword-changed';
  const isHigher = Number(next) > Number(old);
  return isHigher === LOWER.includes(keyword) ? 'limit-tightened' : 'limit-loosened';
};

/** Limits, and every keyword that is not known here: of such a one nobody can say that it is harmless. */
export function compareLimits({
  before,
  after,
  place,
}: {
  before: Json;
  after: Json;
  place: string;
}): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((keyword) => !WORDS.includes(keyword) && !STRUCTURE.includes(keyword))
    .filter((keyword) => !isSame(before[keyword], after[keyword]))
    .map((keyword) => ({
      kind: verdict(keyword, before[keyword], after[keyword]),
      place,
      what: described(keyword, before[keyword], after[keyword]),
    }));
}

/** Fixed lists of values; a `const` is a list of one. */
export function compareMembers({
  before,
  after,
  place,
}: {
  before: Json;
  after: Json;
  place: string;
}): Change[] {
  const [old, next] = [before, after].map((schema) =>
    'const' in schema ? [schema.const] : (schema.enum as unknown[] | undefined),
  );
  if (!old && !next) return [];
  if (!old) return [{ kind: 'limit-tightened', place, what: 'only some values now' }];
  if (!next) return [{ kind: 'limit-loosened', place, what: 'any value now' }];
  const without = (list: unknown[], other: unknown[]) =>
    list.filter((member) => !other.some((candidate) => isSame(candidate, member)));
  return [
    ...without(next, old).map((member) => ({
      kind: 'enum-member-added' as const,
      place,
      what: asText(member),
    })),
    ...without(old, next).map((member) => ({
      kind: 'enum-member-removed' as const,
      place,
      what: asText(member),
    })),
  ];
}
