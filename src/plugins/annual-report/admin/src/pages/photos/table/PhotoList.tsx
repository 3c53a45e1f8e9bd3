import { Box, Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { PhotoSection, AdminPhoto } from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';
import { AttachDialog } from '../AttachDialog';
import type { Edits } from '../edits/use-edits';
import type { usePlaces } from '../use-places';
import { BulkBar } from './BulkBar';
import { ConsentHelp } from './ConsentCell';
import { DeleteDialog } from './DeleteDialog';
import { filterOfAddress, isUnused, photosInScope, photosLacking } from './filter-photos';
import { PhotoFilters } from './PhotoFilters';
import { PhotoTable } from './PhotoTable';
import { useSelection } from './use-selection';

const Help = styled.details`
  summary {
    width: fit-content;
    color: ${({ theme }) => theme.colors.primary600};
    font-size: 1.3rem;
    cursor: pointer;
  }
`;

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
  const [address] = useSearchParams();
  const [filter, setFilter] = useState(() => filterOfAddress(address));
  const [dialog, setDialog] = useState<'attach' | 'delete' | null>(null);
  const inScope = photosInScope(photos, filter);
  const listed = photosLacking(inScope, filter.missing);
  const { chosen, select, choose, clear } = useSelection(listed.map(({ id }) => id));
  // What is no longer listed is not chosen: nobody changes what they do not see.
  const selected = listed.filter(({ id }) => chosen.has(id));
  const selectedIds = selected.map(({ id }) => id);

  const { detach } = places;
  const onDetach = useCallback(
    (photo: AdminPhoto, holder: PhotoSection) => void detach(photo, holder),
    [detach],
  );
  const [single, setSingle] = useState<string | null>(null);
  const onAttach = useCallback((id: string): void => {
    setSingle(id);
    setDialog('attach');
  }, []);
  const placed = single === null ? selectedIds : [single];
  const close = (): void => {
    setSingle(null);
    setDialog(null);
  };
  const unused = listed.filter(isUnused);

  if (photos.length === 0) {
    return (
      <EmptyStateLayout content={translate(canWrite ? 'photos.none' : 'photos.none-readonly')} />
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={1} paddingTop={1}>
      <PhotoFilters
        filter={filter}
        inScope={inScope}
        onFilter={(change) => {
          setFilter((now) => ({ ...now, ...change }));
          clear();
        }}
      >
        {canWrite && (
          <Flex flex="1" gap={4} justifyContent="space-between" wrap="wrap">
            <Help>
              <summary>{translate('photos.help')}</summary>
              <Box background="neutral0" hasRadius padding={4} marginTop={2}>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {translate('photos.keys')}
                </Typography>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {translate('photos.paste.hint')}
                </Typography>
                <ConsentHelp />
              </Box>
            </Help>
            {unused.length > 0 && (
              <Button
                size="S"
                variant="tertiary"
                onClick={() => choose(unused.map(({ id }) => id))}
              >
                {translate('photos.select-unused', { count: unused.length })}
              </Button>
            )}
          </Flex>
        )}
      </PhotoFilters>
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
          onSelect={select}
          onSelectAll={choose}
          onPaste={edits.paste}
          onAttach={onAttach}
          onDetach={onDetach}
          onSave={onSave}
          onOpen={onOpen}
        />
      )}
      {dialog === 'attach' && (
        <AttachDialog
          count={placed.length}
          holders={holders}
          isBusy={places.isAttaching}
          onClose={close}
          onAttach={(holder) =>
            void places.attach(holder, placed).then((isDone) => {
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
