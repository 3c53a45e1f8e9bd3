import { useEffect, type RefObject } from 'react';
import { leftOf } from './grid-columns';

/** What people do to a grid; from then on it is theirs to scroll. */
const TOUCHES = ['pointerdown', 'wheel', 'keydown'] as const;

/** Scrolls a grid to a year, again whenever it finds its width, until somebody touches it. */
export function useYearInSight({
  frame,
  years,
  year,
}: {
  frame: RefObject<HTMLElement>;
  years: number[];
  year: number;
}): void {
  useEffect(() => {
    const scrolled = frame.current?.querySelector('.dsg-container');
    const inside = scrolled?.firstElementChild;
    if (!scrolled || !inside) return undefined;
    const follow = new ResizeObserver(() => {
      scrolled.scrollTo({ left: leftOf({ years, year, width: scrolled.clientWidth }) });
    });
    follow.observe(scrolled);
    follow.observe(inside);
    const stop = (): void => {
      follow.disconnect();
    };
    for (const touch of TOUCHES) window.addEventListener(touch, stop, { once: true });
    return () => {
      stop();
      for (const touch of TOUCHES) window.removeEventListener(touch, stop);
    };
  }, [frame, years, year]);
}
