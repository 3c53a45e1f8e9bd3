import { useEffect, useState } from 'react';

/** What stands above and below the grid: the head of the report, the bars, the legend. */
const TAKEN = 408;
const LEAST = 320;

const measure = (): number => Math.max(LEAST, window.innerHeight - TAKEN);

/** Height in pixels that a grid may have in the window. */
export function useRoom(): number {
  const [height, setHeight] = useState(measure);
  useEffect(() => {
    const onResize = (): void => setHeight(measure());
    window.addEventListener('resize', onResize);
    return () => {
      window.removeEventListener('resize', onResize);
    };
  }, []);
  return height;
}
