import { useEffect } from 'react';
import { useBlocker, type Blocker } from 'react-router-dom';
import { isSignedIn } from './is-signed-in';

/**
 * Holds whoever leaves the page while something is not saved: a link of the panel waits for an answer, the browser
 * asks in its own way. An ended session leads to its login page without a question.
 */
export function useLeaveGuard({ hasUnsaved }: { hasUnsaved: () => boolean }): Blocker {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [hasUnsaved]);
  return useBlocker(
    ({ currentLocation, nextLocation }) =>
      isSignedIn() && currentLocation.pathname !== nextLocation.pathname && hasUnsaved(),
  );
}
