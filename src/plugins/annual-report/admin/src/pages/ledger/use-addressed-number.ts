import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Brings a number's mark into view and gives it the focus; the page draws it only after it is chosen. */
export function showNumber(id: string): void {
  requestAnimationFrame(() => {
    const mark = document.querySelector<HTMLElement>(`[data-number="${CSS.escape(id)}"]`);
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  });
}

/** Chooses the number that the page's address names, once it stands there. */
export function useAddressedNumber({
  isThere,
  onChoose,
}: {
  isThere: (id: string) => boolean;
  onChoose: (id: string) => void;
}): void {
  const [query] = useSearchParams();
  const id = query.get('number');
  const chosen = useRef<string | null>(null);
  useEffect(() => {
    if (id === null || chosen.current === id || !isThere(id)) return;
    chosen.current = id;
    onChoose(id);
    showNumber(id);
  });
}
