import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useWords } from '../../words/use-words';
import { Question } from './Question';

/** Asks whoever leaves the page, or the panel, while changes are not saved. */
export const LeaveGuard = ({
  isDirty,
  changes,
  onLeave,
}: {
  isDirty: boolean;
  changes: number;
  onLeave: () => void;
}) => {
  const say = useWords();
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  if (blocker.state !== 'blocked') return null;
  return (
    <Question
      text={say('outline.leave-sure', { count: changes })}
      no={say('outline.stay')}
      yes={say('outline.leave')}
      onNo={() => blocker.reset()}
      onYes={() => {
        onLeave();
        blocker.proceed();
      }}
    />
  );
};
