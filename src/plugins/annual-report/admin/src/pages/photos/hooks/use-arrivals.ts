import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DeskPhoto } from '../../../../../contract/desk/photos';

/**
 * The listed photographs and those that arrived since: shown at once, so that the list is asked for again only
 * when nothing is on its way any more, and not for every single one.
 */
export const useArrivals = ({
  listed,
  reload,
}: {
  listed: DeskPhoto[];
  reload: () => Promise<unknown>;
}) => {
  const [arrived, setArrived] = useState<DeskPhoto[]>([]);
  const [isUnderway, setUnderway] = useState(false);
  const photos = useMemo(() => {
    const known = new Set(listed.map(({ id }) => id));
    return [...arrived.filter(({ id }) => !known.has(id)), ...listed];
  }, [arrived, listed]);
  const isBehind = photos.length > listed.length;
  useEffect(() => {
    if (!isUnderway && isBehind) void reload();
  }, [isBehind, isUnderway, reload]);
  const onAdded = useCallback((photo: DeskPhoto) => setArrived((now) => [photo, ...now]), []);
  return { photos, isBehind, onAdded, setUnderway };
};
