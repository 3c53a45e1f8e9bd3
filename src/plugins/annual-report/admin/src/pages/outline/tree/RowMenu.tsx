import { IconButton, Menu } from '@strapi/design-system';
import {
  ArrowDown,
  ArrowUp,
  IndentDecrease,
  IndentIncrease,
  More,
  Pencil,
  Plus,
  Trash,
} from '@strapi/icons';
import { memo, useRef, type ReactNode } from 'react';
import { useWords } from '../../words/use-words';
import type { OutlineItem } from './model/outline-state';
import type { Step } from './model/step-target';

export type RowCommands = {
  rename: (id: string) => void;
  remove: (id: string) => void;
  step: (id: string, step: Step) => void;
  addSection: (id: string) => void;
  addBeside: (id: string) => void;
  /** Below a chapter, after a case, or at the end of the outline. */
  addCase: (chosen: string | null) => void;
};

const STEPS: { step: Step; word: `outline.step-${Step}`; icon: ReactNode }[] = [
  { step: 'up', word: 'outline.step-up', icon: <ArrowUp /> },
  { step: 'down', word: 'outline.step-down', icon: <ArrowDown /> },
  { step: 'in', word: 'outline.step-in', icon: <IndentIncrease /> },
  { step: 'out', word: 'outline.step-out', icon: <IndentDecrease /> },
];

/** All the height that the window has to give, but for the menu's own margins. */
const ROOM = 'calc(var(--radix-dropdown-menu-content-available-height) - 0.8rem)';

type Props = {
  item: OutlineItem;
  canHoldChapters: boolean;
  isReachable: boolean;
  commands: RowCommands;
};

/** Everything that can be done with a row, for those who do not drag or know no keys. */
export const RowMenu = memo(({ item, canHoldChapters, isReachable, commands }: Props) => {
  const say = useWords();
  const { id, kind, title } = item;
  const steps = kind === 'case' ? STEPS.slice(0, 2) : STEPS;
  const chosen = useRef<(() => void) | null>(null);
  /** An open menu holds the focus: what is chosen is done once it is closed, and may focus something else. */
  const choose = (command: () => void) => (): void => {
    chosen.current = command;
  };
  const onClosed = (event: Event): void => {
    const command = chosen.current;
    chosen.current = null;
    if (command === null) return;
    event.preventDefault();
    command();
  };
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        icon={<More />}
        variant="ghost"
        endIcon={null}
        size="S"
        label={say('outline.more', { title })}
        tabIndex={isReachable ? 0 : -1}
      />
      <Menu.Content popoverPlacement="bottom-end" maxHeight={ROOM} onCloseAutoFocus={onClosed}>
        {kind === 'chapter' && canHoldChapters && (
          <Menu.Item startIcon={<Plus />} onSelect={choose(() => commands.addSection(id))}>
            {say('outline.add-section')}
          </Menu.Item>
        )}
        {kind === 'chapter' && (
          <Menu.Item startIcon={<Plus />} onSelect={choose(() => commands.addCase(id))}>
            {say('outline.add-case')}
          </Menu.Item>
        )}
        {kind === 'chapter' && (
          <Menu.Item startIcon={<Plus />} onSelect={choose(() => commands.addBeside(id))}>
            {say('outline.add-beside')}
          </Menu.Item>
        )}
        <Menu.Item startIcon={<Pencil />} onSelect={choose(() => commands.rename(id))}>
          {say('outline.rename')}
        </Menu.Item>
        <Menu.Separator />
        {steps.map(({ step, word, icon }) => (
          <Menu.Item key={step} startIcon={icon} onSelect={choose(() => commands.step(id, step))}>
            {say(word)}
          </Menu.Item>
        ))}
        <Menu.Separator />
        <Menu.Item
          variant="danger"
          startIcon={<Trash />}
          onSelect={choose(() => commands.remove(id))}
        >
          {say('outline.remove')}
        </Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
});
RowMenu.displayName = 'RowMenu';
