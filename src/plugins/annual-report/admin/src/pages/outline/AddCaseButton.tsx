import { Button, Tooltip } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { OutlineNumbers } from '../../../../contract/desk/outline';
import { useWords } from '../../words/use-words';
import { casePlace } from './model/case-place';
import type { OutlineState } from './model/outline-state';
import { useItemNumber } from './use-item-number';

type AddCaseProps = {
  state: OutlineState;
  numbers: Map<string, OutlineNumbers>;
  chosen: string | null;
  onAdd: () => void;
};

/** Adds a case to the chosen chapter or after the chosen case, and says beforehand which that is. */
export function AddCaseButton({ state, numbers, chosen, onAdd }: AddCaseProps) {
  const say = useWords();
  const numberOf = useItemNumber();
  const id = casePlace({ state, chosen })?.beside;
  const item = id === undefined ? undefined : state.items.get(id);
  if (item === undefined) {
    return (
      <Button variant="secondary" startIcon={<Plus />} disabled>
        {say('outline.add-case-here')}
      </Button>
    );
  }
  const { kind, title } = item;
  const place = `${numberOf(kind, numbers.get(item.id))} ${title}`;
  const label = say(kind === 'case' ? 'outline.add-case-after' : 'outline.add-case-in', { place });
  return (
    <Tooltip label={label}>
      <Button variant="secondary" startIcon={<Plus />} aria-label={label} onClick={onAdd}>
        {say('outline.add-case-here')}
      </Button>
    </Tooltip>
  );
}
