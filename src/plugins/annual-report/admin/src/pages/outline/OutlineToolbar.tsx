import { Button, Flex, Searchbar, SearchForm } from '@strapi/design-system';
import { Collapse, Expand, Plus } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words';

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
  const say = useWords();
  const { text, onText } = props;
  return (
    <Flex gap={2} wrap="wrap">
      <SearchForm onSubmit={(event: { preventDefault: () => void }) => event.preventDefault()}>
        <Searchbar
          name="outline-filter"
          size="S"
          value={text}
          placeholder={say('outline.filter')}
          clearLabel={say('outline.filter-clear')}
          onChange={(event: { target: { value: string } }) => onText(event.target.value)}
          onClear={() => onText('')}
        >
          {say('outline.filter')}
        </Searchbar>
      </SearchForm>
      <Button variant="tertiary" startIcon={<Expand />} onClick={props.onExpandAll}>
        {say('outline.expand-all')}
      </Button>
      <Button variant="tertiary" startIcon={<Collapse />} onClick={props.onCollapseAll}>
        {say('outline.collapse-all')}
      </Button>
      {props.canWrite && (
        <Button variant="secondary" startIcon={<Plus />} onClick={props.onAdd}>
          {say('outline.add-chapter')}
        </Button>
      )}
      {props.canWrite && props.addCase}
    </Flex>
  );
}
