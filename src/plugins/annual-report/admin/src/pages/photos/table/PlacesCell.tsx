import { Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { PhotoSection, AdminPhoto } from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';

/** Where a photograph stands in the report, and the way out of it. */
export function PlacesCell({
  photo: { figure, places, isUsedElsewhere },
  holders,
  canWrite,
  row,
  onAttach,
  onDetach,
}: {
  photo: AdminPhoto;
  holders: ReadonlyMap<string, PhotoSection>;
  canWrite: boolean;
  /** Counted from 0, among those that are listed. */
  row: number;
  onAttach: () => void;
  onDetach: (holder: PhotoSection) => void;
}) {
  const translate = useTranslate();
  if (places.length === 0) {
    return (
      <>
        <Typography textColor="neutral600" tag="p">
          {translate(isUsedElsewhere ? 'photos.used-elsewhere' : 'photos.unused')}
        </Typography>
        {canWrite && (
          <TextButton
            aria-label={translate('photos.attach-one', { row: row + 1 })}
            onClick={onAttach}
          >
            {translate('photos.bulk.attach')}
          </TextButton>
        )}
      </>
    );
  }
  return (
    <>
      {figure !== null && (
        <Typography fontWeight="bold" tag="p">
          {figure}
        </Typography>
      )}
      {places.map(({ holder: id, as }) => {
        const holder = holders.get(id);
        if (holder === undefined) return null;
        const { number, title } = holder;
        const place = `${number} ${title}`;
        return (
          <Flex key={`${id} ${as}`} gap={1} justifyContent="space-between" alignItems="flex-start">
            <Typography variant="pi">
              {as === 'cover' ? translate('photos.cover-of', { number }) : place}
            </Typography>
            {as === 'figure' && canWrite && (
              <IconButton
                size="XS"
                variant="ghost"
                label={translate('photos.detach', { place })}
                onClick={() => onDetach(holder)}
              >
                <Cross />
              </IconButton>
            )}
          </Flex>
        );
      })}
    </>
  );
}
