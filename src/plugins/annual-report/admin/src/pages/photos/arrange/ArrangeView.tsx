import { Box, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { PhotoSection, AdminPhoto } from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';
import { PhotoGroup } from './PhotoGroup';
import type { useOrder } from './use-order';

/** The photographs of each chapter and case, in the order in which they are printed. */
export function ArrangeView({
  photos,
  holders,
  ordering,
  canWrite,
  onDetach,
  onOpen,
}: {
  photos: AdminPhoto[];
  holders: PhotoSection[];
  ordering: ReturnType<typeof useOrder>;
  canWrite: boolean;
  onDetach: (photo: AdminPhoto, holder: PhotoSection) => void;
  onOpen: (id: string) => void;
}) {
  const translate = useTranslate();
  const [news, setNews] = useState('');
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  const filled = holders.filter(({ groups }) => groups.flat().length > 0);
  if (filled.length === 0) return <EmptyStateLayout content={translate('photos.arrange.none')} />;
  const state = ordering.isSaving
    ? translate('photos.arrange.saving')
    : news && translate('photos.arrange.saved');
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingTop={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography textColor="neutral600">
          {canWrite && translate('photos.arrange.hint')}
        </Typography>
        <Typography role="status" textColor="neutral600">
          {[news, state].filter((text) => text !== '').join(' · ')}
        </Typography>
      </Flex>
      {filled.map((holder) => {
        const { id, number, title, groups } = holder;
        return (
          <Box key={id} tag="section" aria-label={`${number} ${title}`}>
            <Typography variant="delta" tag="h2">
              {`${number} ${title}`}
            </Typography>
            {groups.map((_, group) => {
              const order = ordering.orderOf(holder, group);
              if (order.length === 0) return null;
              const label = translate('photos.arrange.group', { number: group + 1 });
              return (
                <Box key={group} paddingTop={2}>
                  {groups.length > 1 && (
                    <Typography variant="pi" textColor="neutral600" tag="h3">
                      {label}
                    </Typography>
                  )}
                  <PhotoGroup
                    label={`${number} ${title}：${label}`}
                    photos={order.flatMap((photo) => byId.get(photo) ?? [])}
                    canWrite={canWrite}
                    onOrder={(ids, { caption }, place) => {
                      ordering.order(holder, group, ids);
                      setNews(translate('photos.arrange.moved', { caption, place: place + 1 }));
                    }}
                    onRemove={(photo) => onDetach(photo, holder)}
                    onOpen={onOpen}
                  />
                </Box>
              );
            })}
          </Box>
        );
      })}
    </Flex>
  );
}
