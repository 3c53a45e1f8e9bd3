import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowRight, Cross } from '@strapi/icons';
import type { DragEvent } from 'react';
import { styled } from 'styled-components';
import type { AdminPhoto } from '../../../../../contract/admin/photos';
import { useTranslate } from '../../../texts/use-texts';
import { Thumbnail } from '../table/Thumbnail';

const Card = styled.li<{ $isTarget: boolean; $canMove: boolean }>`
  display: flex;
  width: 17.6rem;
  flex-direction: column;
  gap: 0.4rem;
  padding: 0.8rem;
  border: 2px solid
    ${({ theme, $isTarget }) => ($isTarget ? theme.colors.primary600 : theme.colors.neutral150)};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  cursor: ${({ $canMove }) => ($canMove ? 'grab' : 'default')};
`;

const Caption = styled(Typography)`
  display: -webkit-box;
  min-height: 3.6rem;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;

/** One photograph in its order: to be dragged, or moved by its buttons. */
export function PhotoCard({
  photo,
  place,
  count,
  isTarget,
  canWrite,
  onMove,
  onRemove,
  onOpen,
  onDragStart,
  onDragOver,
  onDrop,
}: {
  photo: AdminPhoto;
  /** Within its group, counted from 0. */
  place: number;
  count: number;
  isTarget: boolean;
  canWrite: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
  onOpen: () => void;
  onDragStart: () => void;
  onDragOver: () => void;
  onDrop: () => void;
}) {
  const translate = useTranslate();
  const { id, caption, figure } = photo;
  return (
    <Card
      $isTarget={isTarget}
      $canMove={canWrite}
      draggable={canWrite}
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', caption);
        onDragStart();
      }}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        onDragOver();
      }}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <Thumbnail photo={photo} row={place} onOpen={onOpen} />
      <Caption variant="pi" tag="p" title={caption}>
        <strong>{figure}</strong> {caption}
      </Caption>
      {canWrite && (
        <Flex justifyContent="space-between">
          <Flex gap={1}>
            <IconButton
              label={translate('photos.arrange.earlier', { caption })}
              data-move={`${id} earlier`}
              aria-disabled={place === 0}
              onClick={() => onMove(place - 1)}
            >
              <ArrowLeft />
            </IconButton>
            <IconButton
              label={translate('photos.arrange.later', { caption })}
              data-move={`${id} later`}
              aria-disabled={place === count - 1}
              onClick={() => onMove(place + 1)}
            >
              <ArrowRight />
            </IconButton>
          </Flex>
          <IconButton
            variant="ghost"
            label={translate('photos.arrange.remove', { caption })}
            onClick={onRemove}
          >
            <Cross />
          </IconButton>
        </Flex>
      )}
    </Card>
  );
}
