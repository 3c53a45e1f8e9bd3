import { Badge } from '@strapi/design-system';
import type { News } from '../../../../contract/finding';
import { useTranslate } from '../../texts/use-texts';

/** Says that something is new or changed since the last edition; nothing of what stood in it. */
export function NewsBadge({ news }: { news: News | null }) {
  const translate = useTranslate();
  if (news === null || news === 'known') return null;
  return (
    <Badge backgroundColor="primary100" textColor="primary700">
      {translate(`checks.news.${news}`)}
    </Badge>
  );
}
