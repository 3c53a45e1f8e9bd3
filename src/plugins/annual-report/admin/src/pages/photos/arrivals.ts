type Identified = { id: string };

/** Photographs that came in since the page was opened, the newest first. */
export type Arrivals<Photo extends Identified> = {
  /** Of all of them; it stays when they are listed, so that no row moves under somebody who writes in it. */
  order: string[];
  /** Those that the list does not have yet. */
  waiting: Photo[];
};

export const NO_ARRIVALS: Arrivals<never> = { order: [], waiting: [] };

export function withArrival<Photo extends Identified>(
  { order, waiting }: Arrivals<Photo>,
  photo: Photo,
): Arrivals<Photo> {
  return { order: [photo.id, ...order], waiting: [photo, ...waiting] };
}

/** The arrivals without those that are listed: whoever deletes one of these is not shown it again. */
export function afterListing<Photo extends Identified>(
  arrivals: Arrivals<Photo>,
  listed: Photo[],
): Arrivals<Photo> {
  const known = new Set(listed.map(({ id }) => id));
  const waiting = arrivals.waiting.filter(({ id }) => !known.has(id));
  return waiting.length === arrivals.waiting.length ? arrivals : { ...arrivals, waiting };
}

/** What arrived, in the order in which it did, then what was there before. */
export function withArrivals<Photo extends Identified>(
  listed: Photo[],
  { order, waiting }: Arrivals<Photo>,
): Photo[] {
  const known = new Map([...waiting, ...listed].map((photo) => [photo.id, photo]));
  const arrived = new Set(order);
  return [
    ...order.flatMap((id) => known.get(id) ?? []),
    ...listed.filter(({ id }) => !arrived.has(id)),
  ];
}
