import { Box, Checkbox, Typography } from '@strapi/design-system';
import { memo, useRef } from 'react';
import {
  MAX_ALT,
  MAX_CAPTION,
  MAX_CREDIT,
  type PhotoSection,
  type AdminPhoto,
} from '../../../../../contract/admin/photos';
import type { TextId } from '../../../texts';
import { useTranslate } from '../../../texts/use-texts';
import {
  editedTexts,
  missingNow,
  theirTexts,
  type PhotoEdit,
  type PhotoField,
  type PhotoTexts,
} from '../edits/photo-edits';
import { LineCell, TextCell } from './cells';
import { ConsentCell } from './ConsentCell';
import { PlacesCell } from './PlacesCell';
import { Thumbnail } from './Thumbnail';
import { cellProps } from './use-cell-keys';

export type PhotoRowProps = {
  photo: AdminPhoto;
  edit: PhotoEdit | undefined;
  /** Counted from 0, among those that are listed. */
  row: number;
  isSelected: boolean;
  canWrite: boolean;
  holders: ReadonlyMap<string, PhotoSection>;
  onType: (photo: AdminPhoto, words: Partial<PhotoTexts>) => void;
  /** With Shift, everything since the last one. */
  onSelect: (id: string, isSelected: boolean, isRange: boolean) => void;
  onOpen: (id: string) => void;
  /** Asks where it is to be shown. */
  onAttach: (id: string) => void;
  onDetach: (photo: AdminPhoto, holder: PhotoSection) => void;
};

type TextField = Exclude<PhotoField, 'consent'>;

const textOr = (text: string | null): string => text ?? '';

/** One photograph and what is said of it. */
function Row({
  photo,
  edit,
  row,
  isSelected,
  canWrite,
  holders,
  onType,
  onSelect,
  onOpen,
  onAttach,
  onDetach,
}: PhotoRowProps) {
  const translate = useTranslate();
  const isRange = useRef(false);
  const words = editedTexts(photo, edit);
  const missing = missingNow(photo, edit);
  const labelOf = (field: PhotoField): string =>
    translate('photos.field-of', { field: translate(`photos.${field}`), row: row + 1 });

  const common = (field: TextField) => ({
    ...cellProps(row, field),
    'aria-label': labelOf(field),
    value: textOr(words[field]),
    disabled: !canWrite,
    $isMissing: missing.includes(field) && (field === 'caption' || field === 'alt'),
    $isChanged: edit?.words[field] !== undefined,
    onChange: ({ target }: { target: { value: string } }) => {
      const text = target.value.replace(/[\r\n]+/g, ' ');
      onType(photo, { [field]: text === '' && field !== 'caption' ? null : text });
    },
  });

  const theirs = (field: PhotoField) => {
    const text = theirTexts(photo, edit, field);
    if (text === undefined) return null;
    const option: TextId | null = field === 'consent' ? `photos.consent.${photo.consent}` : null;
    return (
      <Typography variant="pi" textColor="danger600" tag="p">
        {translate('photos.theirs', {
          text: option ? translate(option) : text || translate('photos.empty'),
        })}
      </Typography>
    );
  };

  return (
    <tr>
      {canWrite && (
        <td
          onMouseDown={(event) => {
            // Or the texts between the two would be marked.
            if (event.shiftKey) event.preventDefault();
          }}
          onClickCapture={({ shiftKey }) => {
            isRange.current = shiftKey;
          }}
        >
          <Checkbox
            aria-label={translate('photos.select', { row: row + 1 })}
            checked={isSelected}
            onCheckedChange={(checked) => onSelect(photo.id, checked === true, isRange.current)}
          />
        </td>
      )}
      <td>
        <Thumbnail photo={photo} row={row} onOpen={() => onOpen(photo.id)} />
      </td>
      <td>
        <TextCell
          {...common('caption')}
          rows={1}
          maxLength={MAX_CAPTION}
          placeholder={translate('photos.caption.hint')}
        />
        {theirs('caption')}
        <Box paddingTop={1}>
          <TextCell
            {...common('alt')}
            rows={1}
            maxLength={MAX_ALT}
            placeholder={translate('photos.alt.hint')}
          />
        </Box>
        {theirs('alt')}
      </td>
      <td>
        <LineCell
          {...common('credit')}
          as="input"
          type="text"
          maxLength={MAX_CREDIT}
          placeholder={translate('photos.credit.hint')}
        />
        {theirs('credit')}
        <Box paddingTop={1}>
          <LineCell {...common('takenOn')} as="input" type="date" max="2100-12-31" />
        </Box>
        {theirs('takenOn')}
      </td>
      <td>
        <ConsentCell
          row={row}
          name={`consent-${photo.id}`}
          label={labelOf('consent')}
          value={words.consent}
          isDisabled={!canWrite}
          onChange={(consent) => onType(photo, { consent })}
        />
        {theirs('consent')}
      </td>
      <td>
        <PlacesCell
          photo={photo}
          holders={holders}
          canWrite={canWrite}
          row={row}
          onAttach={() => onAttach(photo.id)}
          onDetach={(holder) => onDetach(photo, holder)}
        />
      </td>
    </tr>
  );
}

export const PhotoRow = memo(Row);
