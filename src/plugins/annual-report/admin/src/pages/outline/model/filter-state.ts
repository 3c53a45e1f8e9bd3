import { parentsOf, ROOT, type OutlineState } from './outline-state';

/** Ids of what has `text` in its title, with all that holds it; null where there is nothing to look for. */
export function findByTitle({
  state,
  text,
}: {
  state: OutlineState;
  text: string;
}): { visible: Set<string>; found: number } | null {
  const sought = text.trim().toLowerCase();
  if (sought === '') return null;
  const parents = parentsOf(state);
  const visible = new Set<string>();
  let found = 0;
  for (const [id, { title }] of state.items) {
    if (!title.toLowerCase().includes(sought)) continue;
    found += 1;
    for (let at: string | undefined = id; at !== undefined && at !== ROOT; at = parents.get(at)) {
      visible.add(at);
    }
  }
  return { visible, found };
}
