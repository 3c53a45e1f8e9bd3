import { useCallback } from 'react';
import { useLeaveGuard } from '../../kept/use-leave-guard';
import { useWords } from '../../words/use-words';
import { Question } from './Question';

/** Asks whoever leaves the page, or the panel, while changes are not saved. */
export function LeaveGuard({
  isDirty,
  changes,
  onLeave,
}: {
  isDirty: boolean;
  changes: number;
  onLeave: () => void;
}) {
  const say = useWords();
  const blocker = useLeaveGuard({ hasUnsaved: useCallback(() => isDirty, [isDirty]) });
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
}
