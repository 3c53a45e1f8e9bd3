import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import type { EditStore } from './edit-store';

/** Asks before the page is left with something unsaved: by a link here, by closing the tab in the browser's way. */
export const useLeaveGuard = ({ store }: { store: EditStore }) => {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (store.read().edits.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [store]);
  return useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && store.read().edits.size > 0,
  );
};
