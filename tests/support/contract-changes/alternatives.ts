import { asList, asObject, asText, isSame, resolve, type Json } from './json';

export type Alternative = { schema: Json; name: string | null };

/** What a value can be: the branches of `anyOf`, `oneOf` and of a list of types; a plain schema is its only one. */
export function alternativesOf({
  document,
  node,
}: {
  document: Json;
  node: unknown;
}): Alternative[] {
  const { value, name } = resolve({ document, node });
  const branches = [...asList(value.anyOf), ...asList(value.oneOf)];
  if (branches.length > 0) {
    return branches.flatMap((branch) => alternativesOf({ document, node: branch }));
  }
  if (!Array.isArray(value.type)) return [{ schema: value, name }];
  return value.type.map((type: unknown) => ({ schema: { ...value, type }, name: null }));
}

/** Properties that tell the branches of a union apart: those with one fixed value. */
const tagsOf = ({ schema }: Alternative): Map<string, string> =>
  new Map(
    Object.entries(asObject(schema.properties)).flatMap(([name, property]) =>
      'const' in asObject(property) ? [[name, JSON.stringify(asObject(property).const)]] : [],
    ),
  );

/** As people name it: its name, its tag, what it must have, or its type. */
export function labelOf(alternative: Alternative): string {
  const { schema, name } = alternative;
  if (name !== null) return name;
  const [tag] = [...tagsOf(alternative)].map(([key, value]) => `${key}=${value}`);
  const required = asList(schema.required).join(',');
  const shape = tag ?? required;
  return shape === '' ? asText(schema.type ?? 'anything') : `{${shape}}`;
}

/** The branch for kinds to come: it has the tag of the others without a fixed value. */
export function foresees({
  before,
  added,
}: {
  before: Alternative[];
  added: Alternative;
}): boolean {
  const tags = tagsOf(added);
  return before.some((alternative) => {
    const { properties, required } = alternative.schema;
    const names = asList(required);
    return (
      tagsOf(alternative).size === 0 &&
      names.length > 0 &&
      names.every((name) => {
        const property = asObject(asObject(properties)[asText(name)]);
        return tags.has(asText(name)) && isSame(property, { type: 'string' });
      })
    );
  });
}

const isNumeric = (type: unknown): boolean => type === 'number' || type === 'integer';

const typesMeet = (old: unknown, next: unknown): boolean =>
  old === next || (isNumeric(old) && isNumeric(next));

/** How much one is the other; null where it cannot be. */
const likeness = (old: Alternative, next: Alternative): number | null => {
  if (!typesMeet(old.schema.type, next.schema.type)) return null;
  const before = tagsOf(old);
  const after = tagsOf(next);
  const shared = [...after.keys()].filter((key) => before.has(key));
  if (shared.some((key) => before.get(key) !== after.get(key))) return null;
  const names = Object.keys(asObject(next.schema.properties));
  const common = names.filter((key) => key in asObject(old.schema.properties)).length;
  const isNamed = old.name !== null && old.name === next.name;
  // Of two equally alike, a branch for kinds to come is sooner such a branch than one of these kinds.
  const differ = (before.size === 0) !== (after.size === 0) ? 0.5 : 0;
  return (isNamed ? 1000 : 0) + shared.length * 100 + Math.max(0, common - differ);
};

type Pair = { old: Alternative; next: Alternative };

/** Which alternative became which: the most alike first. A lone one may become a lone one with nothing in common. */
export function matchAlternatives({
  before,
  after,
}: {
  before: Alternative[];
  after: Alternative[];
}): { pairs: Pair[]; removed: Alternative[]; added: Alternative[] } {
  const areLone = before.length === 1 && after.length === 1;
  const candidates = before
    .flatMap((old) => after.map((next) => ({ old, next, score: likeness(old, next) ?? -1 })))
    .filter(({ old, score }) => score > 0 || (score === 0 && (areLone || !old.schema.properties)))
    .sort((left, right) => right.score - left.score);
  const pairs: Pair[] = [];
  const taken = new Set<Alternative>();
  for (const { old, next } of candidates) {
    if (taken.has(old) || taken.has(next)) continue;
    taken.add(old).add(next);
    pairs.push({ old, next });
  }
  const isFree = (alternative: Alternative): boolean => !taken.has(alternative);
  return { pairs, removed: before.filter(isFree), added: after.filter(isFree) };
}
