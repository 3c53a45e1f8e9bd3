import { Flex, Tabs } from '@strapi/design-system';
import { useRBAC, Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState, useCallback } from 'react';
import type { AdminPhotos } from '../../../../contract/admin/photos';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsPhotosQuery } from '../../api/photos-api';
import { LeaveGuard } from '../../layout/LeaveGuard';
import { PERMISSIONS } from '../../permissions';
import { useReport } from '../../report/report-context';
import { useTranslate } from '../../texts/use-texts';
import { ArrangeView } from './arrange/ArrangeView';
import { useOrder } from './arrange/use-order';
import { useArrivals } from './arrivals';
import { PhotoDrafts } from './edits/PhotoDrafts';
import { SaveBar } from './edits/SaveBar';
import { useEdits } from './edits/use-edits';
import { PhotoDialog } from './table/PhotoDialog';
import { PhotoList } from './table/PhotoList';
import { UploadArea } from './upload/UploadArea';
import { UploadList } from './upload/UploadList';
import { isUnderway } from './upload/send-photo';
import { useUploads } from './upload/use-uploads';
import { usePlaces } from './use-places';

/** Everything that is done with photographs; `found` is what the server lists of them. */
function PhotosEditor({
  report,
  found: { photos: listed, holders, sizeLimit },
  reload,
}: {
  report: ReportKey;
  found: AdminPhotos;
  /** Asks the server again, and gives what it says then. */
  reload: () => Promise<AdminPhotos | undefined>;
}) {
  const translate = useTranslate();
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
    if (left > 0) return translate('photos.leave.uploads', { count: left });
    return changed > 0 ? translate('photos.leave.edits', { count: changed }) : null;
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
    <Flex direction="column" alignItems="stretch" gap={1} paddingTop={2}>
      <LeaveGuard
        reason={reasonToStay()}
        title={translate('photos.leave.title')}
        stay={translate('photos.leave.stay')}
        leave={translate('photos.leave.go')}
      />
      {canWrite && <PhotoDrafts report={report} photos={photos} edits={edits} />}
      {canWrite && <UploadArea sizeLimit={sizeLimit} isSlim={photos.length > 0} onFiles={add} />}
      <UploadList
        uploads={uploads}
        onRetry={retry}
        onDismiss={dismiss}
        onRemove={(twins) => {
          dismiss(twins);
          const ids = twins.flatMap(({ twin }) => twin?.id ?? []);
          edits.forget(ids);
          void places.remove(ids);
        }}
      />
      <Tabs.Root variant="simple" defaultValue="list">
        <Tabs.List aria-label={translate('tabs.photos')}>
          <Tabs.Trigger value="list">{translate('photos.view.list')}</Tabs.Trigger>
          <Tabs.Trigger value="arrange">{translate('photos.view.arrange')}</Tabs.Trigger>
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

/** The photographs of the school, beside the report that they are chosen for. */
function PhotosPage() {
  const {
    reportKey: { school, year },
  } = useReport();
  const report = useMemo(() => ({ school, year }), [school, year]);
  const { data, isError, refetch } = useAnnalsPhotosQuery(report, {
    refetchOnMountOrArgChange: true,
  });
  const reload = useCallback(async () => (await refetch()).data, [refetch]);
  if (isError) return <Page.Error />;
  if (data === undefined) return <Page.Loading />;
  return (
    <Layouts.Content>
      <PhotosEditor report={report} found={data} reload={reload} />
    </Layouts.Content>
  );
}

export default PhotosPage;
