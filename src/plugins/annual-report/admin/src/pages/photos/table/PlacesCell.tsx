import { Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import type { DeskHolder, DeskPhoto } from '../../../../../contract/desk/photos';
import { useWords } from '../../../words/use-words';

/** Where a photograph stands in the report, and the way out of it. */
export function PlacesCell({
  photo: { figure, places, isUsedElsewhere },
  holders,
  canWrite,
  row,
  onAttach,
  onDetach,
}: {
  photo: DeskPhoto;
  holders: ReadonlyMap<string, DeskHolder>;
  canWrite: boolean;
  /** Counted from 0, among those that are listed. */
  row: number;
  onAttach: () => void;
  onDetach: (holder: DeskHolder) => void;
}) {
  const say = useWords();
  if (places.length === 0) {
    return (
      <>
        <Typography textColor="neutral600" tag="p">
          {say(isUsedElsewhere ? 'photos.used-elsewhere' : 'photos.unused')}
        </Typography>
        {canWrite && (
          <TextButton aria-label={say('photos.attach-one', { row: row + 1 })} onClick={onAttach}>
            {say('photos.bulk.attach')}
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
              {as === 'cover' ? say('photos.cover-of', { number }) : place}
            </Typography>
            {as === 'figure' && canWrite && (
              <IconButton
                size="XS"
                variant="ghost"
                label={say('photos.detach', { place })}
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
