export type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; empty where it is none. */
export function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Keys of both, in order, with what each has of them. */
export function pairsOf(before: Json, after: Json): { name: string; old: unknown; new: unknown }[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .map((name) => ({ name, old: before[name], new: after[name] }));
}

/** What `$ref` points to inside the document, and the name that it has there. */
export function resolve({ document, node }: { document: Json; node: unknown }): {
  value: Json;
  name: string | null;
} {
  const { $ref } = asObject(node);
  if (typeof $ref !== 'string') return { value: asObject(node), name: null };
  const parts = $ref.split('/').slice(1);
  const target = parts.reduce<unknown>((value, part) => asObject(value)[part], document);
  const further = resolve({ document, node: target });
  return { value: further.value, name: further.name ?? parts.at(-1) ?? null };
}
