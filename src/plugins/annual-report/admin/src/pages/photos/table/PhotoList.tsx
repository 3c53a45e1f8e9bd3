import { Box, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import type { PhotoSection, AdminPhoto } from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';
import { AttachDialog } from '../AttachDialog';
import type { Edits } from '../edits/use-edits';
import type { usePlaces } from '../use-places';
import { BulkBar } from './BulkBar';
import { ConsentHelp } from './ConsentCell';
import { DeleteDialog } from './DeleteDialog';
import { photosInScope, photosLacking, type PhotoFilter } from './filter-photos';
import { PhotoFilters } from './PhotoFilters';
import { PhotoTable } from './PhotoTable';

const NO_FILTER: PhotoFilter = { scope: 'report', missing: null, search: '' };

/** The table of photographs, with what chooses among them and what is done with those chosen. */
export function PhotoList({
  photos,
  holders,
  holdersById,
  canWrite,
  edits,
  places,
  onSave,
  onOpen,
}: {
  photos: AdminPhoto[];
  holders: PhotoSection[];
  holdersById: ReadonlyMap<string, PhotoSection>;
  canWrite: boolean;
  edits: Edits;
  places: ReturnType<typeof usePlaces>;
  onSave: () => void;
  /** With the photographs that are listed beside it. */
  onOpen: (id: string, among: string[]) => void;
}) {
  const translate = useTranslate();
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<'attach' | 'delete' | null>(null);
  const inScope = photosInScope(photos, filter);
  const listed = photosLacking(inScope, filter.missing);
  // What is no longer listed is not chosen: nobody changes what they do not see.
  const selected = listed.filter(({ id }) => chosen.has(id));
  const selectedIds = selected.map(({ id }) => id);

  const onSelect = useCallback((id: string, isSelected: boolean): void => {
    setChosen((now) => new Set(isSelected ? [...now, id] : [...now].filter((each) => each !== id)));
  }, []);
  const { detach } = places;
  const onDetach = useCallback(
    (photo: AdminPhoto, holder: PhotoSection) => void detach(photo, holder),
    [detach],
  );
  const onAttach = useCallback((id: string): void => {
    setChosen(new Set([id]));
    setDialog('attach');
  }, []);
  const close = (): void => setDialog(null);
  const clear = (): void => setChosen(new Set());

  if (photos.length === 0) {
    return (
      <EmptyStateLayout content={translate(canWrite ? 'photos.none' : 'photos.none-readonly')} />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
      <PhotoFilters
        filter={filter}
        inScope={inScope}
        onFilter={(change) => {
          setFilter((now) => ({ ...now, ...change }));
          clear();
        }}
      />
      {canWrite && (
        <Box>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {translate('photos.keys')}
          </Typography>
          <ConsentHelp />
        </Box>
      )}
      <BulkBar
        count={selected.length}
        onAttach={() => setDialog('attach')}
        onDelete={() => setDialog('delete')}
        onClear={clear}
        onFill={(search) => {
          for (const photo of selected) edits.type(photo, search);
        }}
      />
      {listed.length === 0 ? (
        <EmptyStateLayout content={translate('photos.none-found')} />
      ) : (
        <PhotoTable
          photos={listed}
          edits={edits.edits}
          selected={chosen}
          canWrite={canWrite}
          holders={holdersById}
          onType={edits.type}
          onSelect={onSelect}
          onSelectAll={(ids) => setChosen(new Set(ids))}
          onAttach={onAttach}
          onDetach={onDetach}
          onSave={onSave}
          onOpen={onOpen}
        />
      )}
      {dialog === 'attach' && (
        <AttachDialog
          count={selected.length}
          holders={holders}
          isBusy={places.isAttaching}
          onClose={close}
          onAttach={(holder) =>
            void places.attach(holder, selectedIds).then((isDone) => {
              if (!isDone) return;
              close();
              clear();
            })
          }
        />
      )}
      {dialog === 'delete' && (
        <DeleteDialog
          photos={selected}
          onClose={close}
          onDelete={async (ids) => {
            close();
            edits.forget(ids);
            await places.remove(ids);
          }}
        />
      )}
    </Flex>
  );
}
