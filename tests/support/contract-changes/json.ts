export type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; empty where it is none. */
export const asObject = (value: unknown): Json => (isObject(value) ? value : {});

export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

export const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

/** Keys of both, in order, with what each has of them. */
export const pairsOf = (
  before: Json,
  after: Json,
): { name: string; old: unknown; new: unknown }[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .map((name) => ({ name, old: before[name], new: after[name] }));

/** What `$ref` points to inside the document, and the name that it has there. */
export const resolve = ({
  document,
  node,
}: {
  document: Json;
  node: unknown;
}): { value: Json; name: string | null } => {
  const { $ref } = asObject(node);
  if (typeof $ref !== 'string') return { value: asObject(node), name: null };
  const parts = $ref.split('/').slice(1);
  const target = parts.reduce<unknown>((value, part) => asObject(value)[part], document);
  const further = resolve({ document, node: target });
  return { value: further.value, name: further.name ?? parts.at(-1) ?? null };
};
