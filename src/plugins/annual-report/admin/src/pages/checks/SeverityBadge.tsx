import { Badge } from '@strapi/design-system';
import type { FindingJson } from '../../../../contract/finding';
import { useWords } from '../../words/use-words';

const LOOKS = {
  error: { variant: 'danger' },
  // Strapi's own letters on this paper are too pale for many eyes.
  warning: { backgroundColor: 'warning200', textColor: 'neutral800' },
  note: { variant: 'neutral' },
} as const;

export function SeverityBadge({ severity }: Pick<FindingJson, 'severity'>) {
  const say = useWords();
  return <Badge {...LOOKS[severity]}>{say(`checks.severity.${severity}`)}</Badge>;
}
