import { Checkbox, Flex, TextInput, Typography, Box } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { AdminPhoto } from '../../../../contract/admin/photos';
import { photosInScope } from '../../pages/photos/table/filter-photos';
import { useTranslate } from '../../texts/use-texts';
import { PhotoChoice } from './PhotoChoice';

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
  gap: 1.2rem;
  max-height: 40rem;
  overflow-y: auto;
`;

/** More than these nobody looks through; they search. */
const SHOWN = 120;

/** The photographs of the school to choose among: searched, and by default those that nothing shows yet. */
export function PhotoGrid({
  photos,
  chosen,
  captions,
  onToggle,
  onCaption,
}: {
  photos: AdminPhoto[];
  /** Ids, in the order in which they are added. */
  chosen: string[];
  captions: Readonly<Record<string, string>>;
  onToggle: (id: string) => void;
  onCaption: (id: string, caption: string) => void;
}) {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const [isUnusedOnly, setUnusedOnly] = useState(true);
  const scope = isUnusedOnly ? 'unused' : 'all';
  const found = photosInScope(photos, { scope, search });
  const taken = new Set(chosen);
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  // Those chosen stay in sight, whatever is looked for.
  const shown = [
    ...chosen.flatMap((id) => byId.get(id) ?? []),
    ...found.filter(({ id }) => !taken.has(id)),
  ];
  return (
    <>
      <Flex gap={4} wrap="wrap">
        <Box flex="1" minWidth="20rem">
          <TextInput
            aria-label={translate('photos.search')}
            placeholder={translate('photos.search')}
            value={search}
            onChange={(event: { target: { value: string } }) => setSearch(event.target.value)}
          />
        </Box>
        <Checkbox
          checked={isUnusedOnly}
          onCheckedChange={(isChecked) => setUnusedOnly(isChecked === true)}
        >
          {translate('form.photos.unused')}
        </Checkbox>
      </Flex>
      {shown.length === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {translate('form.photos.none')}
        </Typography>
      ) : (
        <Grid aria-label={translate('form.photos.list')}>
          {shown.slice(0, SHOWN).map((photo) => (
            <PhotoChoice
              key={photo.id}
              photo={photo}
              place={taken.has(photo.id) ? chosen.indexOf(photo.id) + 1 : null}
              caption={captions[photo.id] ?? photo.caption}
              onToggle={onToggle}
              onCaption={onCaption}
            />
          ))}
        </Grid>
      )}
    </>
  );
}
