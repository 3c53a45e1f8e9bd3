import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { AdminPhoto } from '../../../../../contract/admin/photos';
import { moved } from '../arrivals';
import { PhotoCard } from './PhotoCard';

const Cards = styled.ol`
  display: flex;
  flex-wrap: wrap;
  gap: 1.2rem;
  padding: 0;
`;

/** The photographs of one images block, in the order in which they are printed. */
export function PhotoGroup({
  photos,
  label,
  canWrite,
  onOrder,
  onRemove,
  onOpen,
}: {
  photos: AdminPhoto[];
  label: string;
  canWrite: boolean;
  /** With the photograph that was moved and its new place, counted from 0. */
  onOrder: (ids: string[], photo: AdminPhoto, place: number) => void;
  onRemove: (photo: AdminPhoto) => void;
  onOpen: (id: string) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const focused = useRef<string | null>(null);

  // A card that moves takes the focus along, so that it can be moved on.
  useEffect(() => {
    if (focused.current === null) return;
    const button = [...(list.current?.querySelectorAll<HTMLElement>('[data-move]') ?? [])].find(
      (each) => each.dataset.move === focused.current,
    );
    button?.focus();
    focused.current = null;
  }, [photos]);

  const move = (from: number, to: number): void => {
    const photo = photos[from];
    const next = moved(photos, from, to);
    if (photo === undefined || next === photos) return;
    onOrder(
      next.map(({ id }) => id),
      photo,
      next.indexOf(photo),
    );
  };

  const endDrag = (): void => {
    setDragged(null);
    setTarget(null);
  };

  return (
    <Cards ref={list} aria-label={label} onDragEnd={endDrag}>
      {photos.map((photo, place) => (
        <PhotoCard
          key={photo.id}
          photo={photo}
          place={place}
          count={photos.length}
          isTarget={dragged !== null && target === place && dragged !== place}
          canWrite={canWrite}
          onMove={(to) => {
            const { activeElement } = document;
            focused.current =
              activeElement instanceof HTMLElement ? (activeElement.dataset.move ?? null) : null;
            move(place, to);
          }}
          onRemove={() => onRemove(photo)}
          onOpen={() => onOpen(photo.id)}
          onDragStart={() => setDragged(place)}
          onDragOver={() => setTarget(place)}
          onDrop={() => {
            if (dragged !== null) move(dragged, place);
            endDrag();
          }}
        />
      ))}
    </Cards>
  );
}
