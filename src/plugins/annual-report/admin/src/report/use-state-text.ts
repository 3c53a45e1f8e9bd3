import { useIntl } from 'react-intl';
import type { DeskReport } from '../../../contract/desk/reports';
import { useWords } from '../words/use-words';

/** Gives `stateOf`: what the public sees of a report, and when that changes by itself. */
export function useStateWord() {
  const say = useWords();
  const intl = useIntl();
  return ({ latest, scheduledFor }: DeskReport): string => {
    const state =
      latest === null ? say('state.unreleased') : say('state.edition', { number: latest.number });
    if (scheduledFor === null) return state;
    const when = intl.formatDate(scheduledFor, { dateStyle: 'medium', timeStyle: 'short' });
    return `${state} · ${say('state.scheduled', { when })}`;
  };
}
