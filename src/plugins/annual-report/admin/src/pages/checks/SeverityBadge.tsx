import { Badge } from '@strapi/design-system';
import type { FindingJson } from '../../../../contract/finding';
import { useTranslate } from '../../texts/use-texts';

const LOOKS = {
  // Strapi's own letters on these papers are too pale for many eyes.
  error: { backgroundColor: 'danger200', textColor: 'neutral800' },
  warning: { backgroundColor: 'warning200', textColor: 'neutral800' },
  note: { variant: 'neutral' },
} as const;

/** How much a finding weighs. */
export function SeverityBadge({ severity }: Pick<FindingJson, 'severity'>) {
  const translate = useTranslate();
  return <Badge {...LOOKS[severity]}>{translate(`checks.severity.${severity}`)}</Badge>;
}
