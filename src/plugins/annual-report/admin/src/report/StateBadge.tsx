import { Status, Typography } from '@strapi/design-system';
import type { DocumentProgress } from '../../../contract/desk/overview';
import type { WordId } from '../words';
import { useWords } from '../words/use-words';

type State = DocumentProgress['state'];

const LOOKS = {
  empty: 'danger',
  draft: 'secondary',
  modified: 'alternative',
  published: 'success',
} as const satisfies Record<State, string>;

const NAMES = {
  empty: 'overview.state.empty',
  draft: 'overview.state.draft',
  modified: 'overview.state.modified',
  published: 'overview.state.published',
} as const satisfies Record<State, WordId>;

/** How far a chapter or a case has come, in the colours that the content manager uses. */
export function StateBadge({ state }: { state: State }) {
  const say = useWords();
  return (
    <Status size="S" variant={LOOKS[state]} width="min-content">
      <Typography tag="span" variant="omega" fontWeight="bold" style={{ whiteSpace: 'nowrap' }}>
        {say(NAMES[state])}
      </Typography>
    </Status>
  );
}
