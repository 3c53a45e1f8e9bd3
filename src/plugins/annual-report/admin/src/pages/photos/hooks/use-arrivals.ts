import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DeskPhoto } from '../../../../../contract/desk/photos';
import { afterListing, NO_ARRIVALS, withArrival, withArrivals, type Arrivals } from './arrivals';

/**
 * The listed photographs and those that arrived since: shown at once, so that the list is asked for again only
 * when nothing is on its way any more, and not for every single one.
 */
export function useArrivals({
  listed,
  reload,
}: {
  listed: DeskPhoto[];
  reload: () => Promise<unknown>;
}) {
  const [arrivals, setArrivals] = useState<Arrivals<DeskPhoto>>(NO_ARRIVALS);
  const [isUnderway, setUnderway] = useState(false);
  useEffect(() => setArrivals((now) => afterListing(now, listed)), [listed]);
  const photos = useMemo(() => withArrivals(listed, arrivals), [listed, arrivals]);
  const isBehind = photos.length > listed.length;
  useEffect(() => {
    if (!isUnderway && isBehind) void reload();
  }, [isBehind, isUnderway, reload]);
  const onAdded = useCallback(
    (photo: DeskPhoto) => setArrivals((now) => withArrival(now, photo)),
    [],
  );
  return { photos, isBehind, onAdded, setUnderway };
}
