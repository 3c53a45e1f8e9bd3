import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AdminPhoto } from '../../../../contract/admin/photos';

type Identified = { id: string };

/** Where a file stood among those that were chosen: the later choice first, within it by name. */
export type Turn = { choice: number; place: number };

/** Photographs that came in since the page was opened, as they were chosen. */
export type Arrivals<Photo extends Identified> = {
  /** Of all of them; it stays when they are listed, so that no row moves under somebody who writes in it. */
  order: ({ id: string } & Turn)[];
  /** Those that the list does not have yet. */
  waiting: Photo[];
};

const byTurn = (left: Turn, right: Turn): number =>
  right.choice - left.choice || left.place - right.place;

export const NO_ARRIVALS: Arrivals<never> = { order: [], waiting: [] };

export function withArrival<Photo extends Identified>(
  { order, waiting }: Arrivals<Photo>,
  photo: Photo,
  turn: Turn,
): Arrivals<Photo> {
  const placed = [...order, { id: photo.id, ...turn }].sort(byTurn);
  return { order: placed, waiting: [photo, ...waiting] };
}

/** The arrivals without those that are listed: whoever deletes one of these is not shown it again. */
export function afterListing<Photo extends Identified>(
  arrivals: Arrivals<Photo>,
  listed: Photo[],
): Arrivals<Photo> {
  const present = new Set(listed.map(({ id }) => id));
  const waiting = arrivals.waiting.filter(({ id }) => !present.has(id));
  return waiting.length === arrivals.waiting.length ? arrivals : { ...arrivals, waiting };
}

/** What arrived, in the order in which it was chosen, then what was there before. */
export function withArrivals<Photo extends Identified>(
  listed: Photo[],
  { order, waiting }: Arrivals<Photo>,
): Photo[] {
  const present = new Map([...waiting, ...listed].map((photo) => [photo.id, photo]));
  const arrived = new Set(order.map(({ id }) => id));
  return [
    ...order.flatMap(({ id }) => present.get(id) ?? []),
    ...listed.filter(({ id }) => !arrived.has(id)),
  ];
}

/**
 * The listed photographs and those that arrived since: shown at once, so that the list is asked for again only
 * when nothing is on its way any more, and not for every single one.
 */
export function useArrivals({
  listed,
  reload,
}: {
  listed: AdminPhoto[];
  reload: () => Promise<unknown>;
}) {
  const [arrivals, setArrivals] = useState<Arrivals<AdminPhoto>>(NO_ARRIVALS);
  const [isUnderway, setUnderway] = useState(false);
  useEffect(() => setArrivals((now) => afterListing(now, listed)), [listed]);
  const photos = useMemo(() => withArrivals(listed, arrivals), [listed, arrivals]);
  const isBehind = photos.length > listed.length;
  useEffect(() => {
    if (!isUnderway && isBehind) void reload();
  }, [isBehind, isUnderway, reload]);
  const onAdded = useCallback(
    (photo: AdminPhoto, turn: Turn) => setArrivals((now) => withArrival(now, photo, turn)),
    [],
  );
  return { photos, isBehind, onAdded, setUnderway };
}

/** The list with one thing taken from its place and put at another; both count from 0. */
export function moved<Thing>(things: Thing[], from: number, to: number): Thing[] {
  const at = Math.min(Math.max(to, 0), things.length - 1);
  const thing = things[from];
  if (thing === undefined || at === from) return things;
  const rest = things.filter((_, index) => index !== from);
  return [...rest.slice(0, at), thing, ...rest.slice(at)];
}
