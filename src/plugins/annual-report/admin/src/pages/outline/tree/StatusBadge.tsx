import { Status, Typography } from '@strapi/design-system';
import type { TextId } from '../../../texts';
import { useTranslate } from '../../../texts/use-texts';
import type { OutlineItem } from '../model/outline-state';

type ItemStatus = OutlineItem['status'] | 'new';

const TEXTS: Record<ItemStatus, TextId> = {
  new: 'outline.status-new',
  draft: 'outline.status-draft',
  modified: 'outline.status-modified',
  published: 'outline.status-published',
};

const VARIANTS = {
  new: 'primary',
  draft: 'secondary',
  modified: 'alternative',
  published: 'success',
} as const;

export function statusText({ isNew, status }: Pick<OutlineItem, 'isNew' | 'status'>): TextId {
  return TEXTS[isNew ? 'new' : status];
}

/** How far something is: not saved, draft, modified or published. */
export function StatusBadge({ item }: { item: OutlineItem }) {
  const translate = useTranslate();
  return (
    <Status size="S" variant={VARIANTS[item.isNew ? 'new' : item.status]} width="max-content">
      <Typography tag="span" variant="pi" fontWeight="bold">
        {translate(statusText(item))}
      </Typography>
    </Status>
  );
}
