import { useCallback, useEffect } from 'react';
import { useBlocker, type Blocker } from 'react-router-dom';
import { isSignedIn } from '../local-drafts/local-drafts';
import { AskDialog } from './AskDialog';

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

/** Asks before the page is left, by a link of the panel or by the browser, while there is a reason to stay. */
export function LeaveGuard({
  reason,
  title,
  stay,
  leave,
  onLeave,
}: {
  reason: string | null;
  title: string;
  stay: string;
  leave: string;
  /** Done before the page is left. */
  onLeave?: () => void;
}) {
  const blocker = useLeaveGuard({ hasUnsaved: useCallback(() => reason !== null, [reason]) });
  if (blocker.state !== 'blocked') return null;
  return (
    <AskDialog
      title={title}
      no={stay}
      yes={leave}
      onNo={() => blocker.reset()}
      onYes={() => {
        onLeave?.();
        blocker.proceed();
      }}
    >
      {reason}
    </AskDialog>
  );
}
