import { useIntl } from 'react-intl';
import type { AdminReport } from '../../../contract/admin/home';
import { useTranslate } from '../texts/use-texts';

/** Gives `stateOf`: what the public sees of a report, and when that changes by itself. */
export function useStateText() {
  const translate = useTranslate();
  const intl = useIntl();
  return ({ latest, scheduledFor }: AdminReport): string => {
    const state =
      latest === null
        ? translate('state.unreleased')
        : translate('state.edition', { number: latest.number });
    if (scheduledFor === null) return state;
    const when = intl.formatDate(scheduledFor, { dateStyle: 'medium', timeStyle: 'short' });
    return `${state} · ${translate('state.scheduled', { when })}`;
  };
}
