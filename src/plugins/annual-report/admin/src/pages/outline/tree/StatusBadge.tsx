import { Status, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import type { WordId } from '../../words';
import type { OutlineItem } from './model/outline-state';

type Shown = OutlineItem['status'] | 'new';

const WORDS: Record<Shown, WordId> = {
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

export function statusWord({ isNew, status }: Pick<OutlineItem, 'isNew' | 'status'>): WordId {
  return WORDS[isNew ? 'new' : status];
}

/** How far something is: not saved, draft, modified or published. */
export function StatusBadge({ item }: { item: OutlineItem }) {
  const say = useWords();
  return (
    <Status size="S" variant={VARIANTS[item.isNew ? 'new' : item.status]} width="max-content">
      <Typography tag="span" variant="pi" fontWeight="bold">
        {say(statusWord(item))}
      </Typography>
    </Status>
  );
}
