import { Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useCallback, useRef, useState, type ClipboardEvent } from 'react';
import { styled } from 'styled-components';
import type { AdminPhoto } from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';
import { editedTexts, type PhotoEdits } from '../edits/photo-edits';
import { parseBlock } from '../../../grids/parse-block';
import { pasteCells, type CellPaste } from '../edits/paste-cells';
import { PhotoRow, type PhotoRowProps } from './PhotoRow';
import { useCellKeys } from './use-cell-keys';

const AT_FIRST = 60;

const Grid = styled.table`
  width: 100%;
  min-width: 82rem;
  border-collapse: collapse;
  table-layout: fixed;

  th,
  td {
    padding: 0.3rem 0.8rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
`;

type Props = Pick<
  PhotoRowProps,
  'canWrite' | 'holders' | 'onType' | 'onSelect' | 'onAttach' | 'onDetach'
> & {
  photos: AdminPhoto[];
  edits: PhotoEdits;
  selected: ReadonlySet<string>;
  onSelectAll: (ids: string[]) => void;
  /** A block of cells was pasted into one of the fields. */
  onPaste: (plan: CellPaste) => void;
  onSave: () => void;
  /** With the photographs that are listed beside it. */
  onOpen: (id: string, among: string[]) => void;
};

/** Photographs one below the other, to be described by the keyboard alone. */
export function PhotoTable({
  photos,
  edits,
  selected,
  onSelectAll,
  onPaste,
  onSave,
  onOpen,
  ...row
}: Props) {
  const translate = useTranslate();
  const [count, setCount] = useState(AT_FIRST);
  const listed = photos.slice(0, count);
  const keys = useCellKeys({
    onSave,
    onCopyFromAbove: ({ row: at, field }) => {
      const [above, photo] = [listed[at - 1], listed[at]];
      if (!row.canWrite || above === undefined || photo === undefined) return;
      const words = editedTexts(above, edits[above.id]);
      const copied = Object.entries(words).filter(([name]) => name === field);
      row.onType(photo, Object.fromEntries(copied));
    },
  });
  const latest = useRef({ photos, onOpen });
  latest.current = { photos, onOpen };
  const openOne = useCallback((id: string): void => {
    latest.current.onOpen(
      id,
      latest.current.photos.map((photo) => photo.id),
    );
  }, []);
  /** One line of text goes into its field as ever; more of them, or more columns, are a block. */
  const paste = (event: ClipboardEvent<HTMLElement>): void => {
    const text = event.clipboardData.getData('text/plain').trimEnd();
    const { target } = event;
    if (!row.canWrite || !/[\n\t]/.test(text) || !(target instanceof HTMLElement)) return;
    const { field = '', row: at = '' } = target.dataset;
    const block = parseBlock({ text });
    const plan = pasteCells({ block, photos, edits, row: Number(at), field });
    if (plan === null) return;
    event.preventDefault();
    onPaste(plan);
  };

  const areAll = photos.length > 0 && photos.every(({ id }) => selected.has(id));
  const rest = photos.length - listed.length;
  const heads = [
    { textId: 'photos.photo', width: '14.4rem' },
    { textId: 'photos.words', width: undefined },
    { textId: 'photos.origin', width: '16.8rem' },
    { textId: 'photos.consent', width: '11.2rem' },
    { textId: 'photos.used', width: '17.6rem' },
  ] as const;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={1} overflow="auto">
      <Grid
        ref={keys.ref}
        onKeyDown={keys.onKeyDown}
        onPaste={paste}
        aria-label={translate('photos.table')}
      >
        <thead>
          <tr>
            {row.canWrite && (
              <th style={{ width: '4rem' }}>
                <Checkbox
                  aria-label={translate('photos.select-all')}
                  checked={areAll}
                  onCheckedChange={() => onSelectAll(areAll ? [] : photos.map(({ id }) => id))}
                />
              </th>
            )}
            {heads.map(({ textId, width }) => (
              <th key={textId} scope="col" style={{ width }}>
                <Typography variant="sigma">{translate(textId)}</Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map((photo, index) => (
            <PhotoRow
              key={photo.id}
              photo={photo}
              edit={edits[photo.id]}
              row={index}
              isSelected={selected.has(photo.id)}
              onOpen={openOne}
              {...row}
            />
          ))}
        </tbody>
      </Grid>
      {rest > 0 && (
        <Flex justifyContent="center" padding={4}>
          <Button variant="tertiary" onClick={() => setCount(count + AT_FIRST)}>
            {translate('photos.more', { count: Math.min(rest, AT_FIRST), rest })}
          </Button>
        </Flex>
      )}
    </Box>
  );
}
