import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AdminPhoto, AdminPhotos } from '../../../../contract/admin/photos';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsChangePhotosMutation, useAnnalsPhotosQuery } from '../../api/photos-api';
import { useTellProblem } from '../../api/problems';
import { useArrivals, type Turn } from '../../pages/photos/arrivals';
import { isUnderway } from '../../pages/photos/upload/send-photo';
import { UploadArea } from '../../pages/photos/upload/UploadArea';
import { UploadList } from '../../pages/photos/upload/UploadList';
import { useUploads } from '../../pages/photos/upload/use-uploads';
import { useTranslate } from '../../texts/use-texts';
import { PhotoGrid } from './PhotoGrid';

type Chosen = Turn & { id: string };

/** What came from a choice of files stands in the order of their names, what was clicked behind it. */
const inOrder = (left: Chosen, right: Chosen): number =>
  left.choice - right.choice || left.place - right.place;

function Content({
  report,
  found: { photos: listed, sizeLimit },
  reload,
  present,
  given,
  onAdd,
  onClose,
}: {
  report: ReportKey;
  found: AdminPhotos;
  reload: () => Promise<unknown>;
  present: ReadonlySet<string>;
  given: File[];
  onAdd: (photos: AdminPhoto[]) => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const tellProblem = useTellProblem();
  const { toggleNotification } = useNotification();
  const [change, { isLoading: isSaving }] = useAnnalsChangePhotosMutation();
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const [captions, setCaptions] = useState<Readonly<Record<string, string>>>({});
  const { photos, onAdded, setUnderway } = useArrivals({ listed, reload });
  const takeAdded = useCallback(
    (photo: AdminPhoto, turn: Turn): void => {
      onAdded(photo, turn);
      setChosen((now) => [...now, { id: photo.id, ...turn }].sort(inOrder));
    },
    [onAdded],
  );
  const uploading = useUploads({ report, sizeLimit, onAdded: takeAdded });
  const { uploads, add } = uploading;
  const isBusy = uploads.some(isUnderway);
  useEffect(() => setUnderway(isBusy), [isBusy, setUnderway]);
  // Files that were dropped on the form are sent once.
  const sent = useRef(false);
  useEffect(() => {
    if (!sent.current && given.length > 0) add(given);
    sent.current = true;
  }, [add, given]);

  const toggle = (id: string): void =>
    setChosen((now) =>
      now.some((each) => each.id === id)
        ? now.filter((each) => each.id !== id)
        : [...now, { id, choice: Infinity, place: Date.now() }],
    );
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  const taken = chosen.flatMap(({ id }) => byId.get(id) ?? []);

  /** Captions are saved first: what is added bears them at once. */
  const confirm = async (): Promise<void> => {
    const named = taken.map((photo) => {
      const caption = captions[photo.id]?.trim() ?? '';
      return caption === '' ? photo : { ...photo, caption };
    });
    const changes = named.filter(({ id, caption }) => byId.get(id)?.caption !== caption);
    try {
      if (changes.length > 0) {
        const fields = changes.map(({ id, version, caption }) => ({ id, version, caption }));
        await change({ report, photos: fields }).unwrap();
      }
      onAdd(named);
      const message = translate('form.photos.added', { count: named.length });
      toggleNotification({ type: 'success', message });
      onClose();
    } catch (error) {
      tellProblem(error);
    }
  };

  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={3}>
          <UploadArea sizeLimit={sizeLimit} isSlim onFiles={add} />
          <UploadList uploads={uploads} onRetry={uploading.retry} onDismiss={uploading.dismiss} />
          <PhotoGrid
            photos={photos.filter(({ id }) => !present.has(id))}
            chosen={chosen.map(({ id }) => id)}
            captions={captions}
            onToggle={toggle}
            onCaption={(id, caption) => setCaptions((now) => ({ ...now, [id]: caption }))}
          />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
        <Button
          loading={isSaving}
          disabled={taken.length === 0 || isBusy}
          onClick={() => void confirm()}
        >
          {translate('form.photos.add', { count: taken.length })}
        </Button>
      </Modal.Footer>
    </>
  );
}

/** Uploads photographs and chooses among those of the school, for the form that is open. */
function PhotosDialog({
  report,
  ...rest
}: {
  report: ReportKey;
  /** Ids of those that the form shows already. */
  present: ReadonlySet<string>;
  /** Files that were dropped on the form, to be sent at once. */
  given: File[];
  onAdd: (photos: AdminPhoto[]) => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const { data, isError, refetch } = useAnnalsPhotosQuery(report, {
    refetchOnMountOrArgChange: true,
  });
  return (
    <Modal.Root
      open
      onOpenChange={(isOpen: boolean) => {
        if (!isOpen) rest.onClose();
      }}
    >
      <Modal.Content>
        <Modal.Header closeLabel={translate('common.close')}>
          <Modal.Title>{translate('panel.photos.open')}</Modal.Title>
        </Modal.Header>
        {isError && (
          <Modal.Body>
            <Typography tag="p">{translate('panel.failed')}</Typography>
            <Button variant="tertiary" onClick={() => void refetch()}>
              {translate('common.retry')}
            </Button>
          </Modal.Body>
        )}
        {!isError && data === undefined && (
          <Modal.Body>
            <Loader small>{translate('common.loading')}</Loader>
          </Modal.Body>
        )}
        {!isError && data !== undefined && (
          <Content report={report} found={data} reload={refetch} {...rest} />
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

export default PhotosDialog;
