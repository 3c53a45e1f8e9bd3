/** The list with one thing taken from its place and put at another; both count from 0. */
export function moved<Thing>(things: Thing[], from: number, to: number): Thing[] {
  const at = Math.min(Math.max(to, 0), things.length - 1);
  const thing = things[from];
  if (thing === undefined || at === from) return things;
  const rest = things.filter((_, index) => index !== from);
  return [...rest.slice(0, at), thing, ...rest.slice(at)];
}
