import { Button, Tooltip, Flex, Searchbar, SearchForm } from '@strapi/design-system';
import { Plus, Collapse, Expand } from '@strapi/icons';
import type { ReactNode } from 'react';
import type { OutlineNumbers } from '../../../../contract/admin/outline';
import { useTranslate } from '../../texts/use-texts';
import { useItemNumber } from './item-number';
import { casePlace } from './model/case-place';
import type { OutlineState } from './model/outline-state';

type AddCaseProps = {
  state: OutlineState;
  numbers: Map<string, OutlineNumbers>;
  chosen: string | null;
  onAdd: () => void;
};

/** Adds a case to the chosen chapter or after the chosen case, and says beforehand which that is. */
export function AddCaseButton({ state, numbers, chosen, onAdd }: AddCaseProps) {
  const translate = useTranslate();
  const numberOf = useItemNumber();
  const id = casePlace({ state, chosen })?.beside;
  const item = id === undefined ? undefined : state.items.get(id);
  if (item === undefined) {
    return (
      <Button variant="secondary" startIcon={<Plus />} disabled>
        {translate('outline.add-case-here')}
      </Button>
    );
  }
  const { kind, title } = item;
  const place = `${numberOf(kind, numbers.get(item.id))} ${title}`;
  const label = translate(kind === 'case' ? 'outline.add-case-after' : 'outline.add-case-in', {
    place,
  });
  return (
    <Tooltip label={label}>
      <Button variant="secondary" startIcon={<Plus />} aria-label={label} onClick={onAdd}>
        {translate('outline.add-case-here')}
      </Button>
    </Tooltip>
  );
}

type Props = {
  text: string;
  canWrite: boolean;
  onText: (text: string) => void;
  onExpandAll: () => void;
  onCollapseAll: () => void;
  onAdd: () => void;
  /** What begins a new case. */
  addCase: ReactNode;
};

/** Finding, opening and closing, and what begins a new chapter or case. */
export function OutlineToolbar(props: Props) {
  const translate = useTranslate();
  const { text, onText } = props;
  return (
    <Flex gap={2} wrap="wrap">
      <SearchForm onSubmit={(event: { preventDefault: () => void }) => event.preventDefault()}>
        <Searchbar
          name="outline-filter"
          size="S"
          value={text}
          placeholder={translate('outline.filter')}
          clearLabel={translate('outline.filter-clear')}
          onChange={(event: { target: { value: string } }) => onText(event.target.value)}
          onClear={() => onText('')}
        >
          {translate('outline.filter')}
        </Searchbar>
      </SearchForm>
      <Button variant="tertiary" startIcon={<Expand />} onClick={props.onExpandAll}>
        {translate('outline.expand-all')}
      </Button>
      <Button variant="tertiary" startIcon={<Collapse />} onClick={props.onCollapseAll}>
        {translate('outline.collapse-all')}
      </Button>
      {props.canWrite && (
        <Button variant="secondary" startIcon={<Plus />} onClick={props.onAdd}>
          {translate('outline.add-chapter')}
        </Button>
      )}
      {props.canWrite && props.addCase}
    </Flex>
  );
}
