import { useCallback, useRef, useState } from 'react';
import type { PhotoSection } from '../../../../../contract/admin/photos';
import type { ReportKey } from '../../../api/annals-api';
import { useAnnalsOrderPhotosMutation } from '../../../api/photos-api';
import { useTellProblem } from '../../../api/problems';

const keyOf = (holder: PhotoSection, group: number): string => `${holder.id} ${group}`;

/** Orders that are shown at once and saved one after the other, each on the version that the last one made. */
export function useOrder({
  report,
  reload,
}: {
  report: ReportKey;
  /** Asks for the list anew; called once everything is saved. */
  reload: () => Promise<unknown>;
}) {
  const tellProblem = useTellProblem();
  const [send] = useAnnalsOrderPhotosMutation();
  const [orders, setOrders] = useState<Readonly<Record<string, string[]>>>({});
  const [waiting, setWaiting] = useState(0);
  const versions = useRef(new Map<string, string>());
  const queue = useRef<Promise<void>>(Promise.resolve());
  const left = useRef(0);

  const finish = useCallback(async (): Promise<void> => {
    const isIdle = (): boolean => left.current === 0;
    left.current -= 1;
    if (isIdle()) {
      await reload();
      if (isIdle()) {
        versions.current.clear();
        setOrders({});
      }
    }
    setWaiting(left.current);
  }, [reload]);

  const order = useCallback(
    (holder: PhotoSection, group: number, photos: string[]): void => {
      const { type, id } = holder;
      setOrders((now) => ({ ...now, [keyOf(holder, group)]: photos }));
      left.current += 1;
      setWaiting(left.current);
      queue.current = queue.current.then(async () => {
        try {
          const version = versions.current.get(id) ?? holder.version;
          const changed = await send({
            report,
            holder: { type, id },
            version,
            group,
            photos,
          }).unwrap();
          versions.current.set(id, changed.version);
        } catch (error) {
          tellProblem(error);
        }
        await finish();
      });
    },
    [finish, report, send, tellProblem],
  );

  return {
    order,
    isSaving: waiting > 0,
    /** The photographs of a group as they are shown now. */
    orderOf: (holder: PhotoSection, group: number): string[] =>
      orders[keyOf(holder, group)] ?? holder.groups[group] ?? [],
  };
}
