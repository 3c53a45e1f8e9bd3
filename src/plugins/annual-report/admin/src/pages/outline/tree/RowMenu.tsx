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
import { useTranslate } from '../../../texts/use-texts';
import type { OutlineItem } from '../model/outline-state';
import type { Step } from '../model/step-target';

export type RowCommands = {
  rename: (id: string) => void;
  remove: (id: string) => void;
  step: (id: string, step: Step) => void;
  addSection: (id: string) => void;
  addBeside: (id: string) => void;
  /** Below a chapter, after a case, or at the end of the outline. */
  addCase: (chosen: string | null) => void;
};

const STEPS: { step: Step; textId: `outline.step-${Step}`; icon: ReactNode }[] = [
  { step: 'up', textId: 'outline.step-up', icon: <ArrowUp /> },
  { step: 'down', textId: 'outline.step-down', icon: <ArrowDown /> },
  { step: 'in', textId: 'outline.step-in', icon: <IndentIncrease /> },
  { step: 'out', textId: 'outline.step-out', icon: <IndentDecrease /> },
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
  const translate = useTranslate();
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
        label={translate('outline.more', { title })}
        tabIndex={isReachable ? 0 : -1}
      />
      <Menu.Content popoverPlacement="bottom-end" maxHeight={ROOM} onCloseAutoFocus={onClosed}>
        {kind === 'chapter' && canHoldChapters && (
          <Menu.Item startIcon={<Plus />} onSelect={choose(() => commands.addSection(id))}>
            {translate('outline.add-section')}
          </Menu.Item>
        )}
        {kind === 'chapter' && (
          <Menu.Item startIcon={<Plus />} onSelect={choose(() => commands.addCase(id))}>
            {translate('outline.add-case')}
          </Menu.Item>
        )}
        {kind === 'chapter' && (
          <Menu.Item startIcon={<Plus />} onSelect={choose(() => commands.addBeside(id))}>
            {translate('outline.add-beside')}
          </Menu.Item>
        )}
        <Menu.Item startIcon={<Pencil />} onSelect={choose(() => commands.rename(id))}>
          {translate('outline.rename')}
        </Menu.Item>
        <Menu.Separator />
        {steps.map(({ step, textId, icon }) => (
          <Menu.Item key={step} startIcon={icon} onSelect={choose(() => commands.step(id, step))}>
            {translate(textId)}
          </Menu.Item>
        ))}
        <Menu.Separator />
        <Menu.Item
          variant="danger"
          startIcon={<Trash />}
          onSelect={choose(() => commands.remove(id))}
        >
          {translate('outline.remove')}
        </Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
});
RowMenu.displayName = 'RowMenu';
