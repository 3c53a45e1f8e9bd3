import { Flex, Tabs } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import type { DeskPhotos } from '../../../../contract/desk/photos';
import type { ReportKey } from '../../api/annals-api';
import { PERMISSIONS } from '../../permissions';
import { useWords } from '../../words/use-words';
import { ArrangeView } from './arrange/ArrangeView';
import { useOrder } from './arrange/use-order';
import { KeptEdits } from './edits/KeptEdits';
import { SaveBar } from './edits/SaveBar';
import { useEdits } from './edits/use-edits';
import { LeaveGuard } from './hooks/LeaveGuard';
import { useArrivals } from './hooks/use-arrivals';
import { usePlaces } from './hooks/use-places';
import { PhotoDialog } from './table/PhotoDialog';
import { PhotoList } from './table/PhotoList';
import { isUnderway } from './upload/upload';
import { UploadArea } from './upload/UploadArea';
import { UploadList } from './upload/UploadList';
import { useUploads } from './upload/use-uploads';

/** Everything that is done with photographs; `found` is what the server lists of them. */
export function PhotosDesk({
  report,
  found: { photos: listed, holders, sizeLimit },
  reload,
}: {
  report: ReportKey;
  found: DeskPhotos;
  /** Asks the server again, and gives what it says then. */
  reload: () => Promise<DeskPhotos | undefined>;
}) {
  const say = useWords();
  const { allowedActions } = useRBAC({ photos: PERMISSIONS.photos });
  const canWrite = allowedActions.canPhotos ?? false;
  const { photos, isBehind, onAdded, setUnderway } = useArrivals({ listed, reload });
  const { uploads, add, retry, dismiss } = useUploads({ report, sizeLimit, onAdded });
  const edits = useEdits({ report });
  const places = usePlaces({ report });
  const ordering = useOrder({ report, reload });
  const [opened, setOpened] = useState<{ id: string; among: string[] } | null>(null);
  const holdersById = useMemo(
    () => new Map(holders.map((holder) => [holder.id, holder])),
    [holders],
  );

  const left = uploads.filter(isUnderway).length;
  const changed = Object.keys(edits.edits).length;
  useEffect(() => setUnderway(left > 0), [left, setUnderway]);

  const reasonToStay = (): string | null => {
    if (left > 0) return say('photos.leave.uploads', { count: left });
    return changed > 0 ? say('photos.leave.edits', { count: changed }) : null;
  };

  const save = async (): Promise<void> => {
    await edits.save();
    // What has just arrived is not in the list that saving brings up to date.
    if (isBehind) await reload();
  };

  const look = async (): Promise<void> => {
    const fresh = await reload();
    if (fresh) edits.rebase(fresh.photos);
  };

  const byId = new Map(photos.map((photo) => [photo.id, photo]));

  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingTop={5}>
      <LeaveGuard reason={reasonToStay()} />
      {canWrite && <KeptEdits report={report} photos={photos} edits={edits} />}
      {canWrite && <UploadArea sizeLimit={sizeLimit} onFiles={add} />}
      <UploadList uploads={uploads} onRetry={retry} onDismiss={dismiss} />
      <Tabs.Root variant="simple" defaultValue="list">
        <Tabs.List aria-label={say('tabs.photos')}>
          <Tabs.Trigger value="list">{say('photos.view.list')}</Tabs.Trigger>
          <Tabs.Trigger value="arrange">{say('photos.view.arrange')}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="list">
          <PhotoList
            photos={photos}
            holders={holders}
            holdersById={holdersById}
            canWrite={canWrite}
            edits={edits}
            places={places}
            onSave={() => void save()}
            onOpen={(id, among) => setOpened({ id, among })}
          />
        </Tabs.Content>
        <Tabs.Content value="arrange">
          <ArrangeView
            photos={photos}
            holders={holders}
            ordering={ordering}
            canWrite={canWrite}
            onDetach={(photo, holder) => void places.detach(photo, holder)}
            onOpen={(id) =>
              setOpened({ id, among: holders.flatMap(({ groups }) => groups.flat()) })
            }
          />
        </Tabs.Content>
      </Tabs.Root>
      {canWrite && photos.length > 0 && (
        <SaveBar edits={edits} onSave={() => void save()} onLook={() => void look()} />
      )}
      {opened && (
        <PhotoDialog
          photos={[...new Set(opened.among)].flatMap((id) => byId.get(id) ?? [])}
          openId={opened.id}
          onOpen={(id) => setOpened({ ...opened, id })}
          onClose={() => setOpened(null)}
        />
      )}
    </Flex>
  );
}
