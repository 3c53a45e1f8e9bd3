import { Button, Flex, IconButton, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import {
  ArrowClockwise,
  Bold,
  BulletList,
  Code,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Link as LinkIcon,
  NumberList,
  PriceTag,
  StrikeThrough,
  Underline,
} from '@strapi/icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { styled } from 'styled-components';
import type { TextId } from '../texts';
import { useTranslate } from '../texts/use-texts';
import { beginInsertion } from './chips/insert-trigger';
import { indent, isInList, outdent, setFormat } from './writing-keys';

const FORMATS = ['paragraph', 'heading-1', 'heading-2', 'heading-3', 'quote', 'codeBlock'] as const;

const MARKS = [
  { mark: 'bold', label: 'editor.bold', icon: <Bold /> },
  { mark: 'italic', label: 'editor.italic', icon: <Italic /> },
  { mark: 'underline', label: 'editor.underline', icon: <Underline /> },
  { mark: 'strike', label: 'editor.strike', icon: <StrikeThrough /> },
  { mark: 'code', label: 'editor.code', icon: <Code /> },
] as const satisfies { mark: string; label: TextId; icon: ReactNode }[];

const formatOf = ({ state }: Editor): string => {
  const { parent } = state.selection.$from;
  return parent.type.name === 'heading'
    ? `heading-${String(parent.attrs.level)}`
    : parent.type.name;
};

/** What the toolbar shows of the text at the caret. */
const readState = (editor: Editor) => ({
  format: formatOf(editor),
  active: MARKS.map(({ mark }) => mark as string)
    .concat('link', 'bulletList', 'orderedList')
    .filter((name) => editor.isActive(name)),
  isInList: isInList(editor),
  canUndo: editor.can().undo(),
  canRedo: editor.can().redo(),
});

const Bar = styled(Flex)`
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral100};

  [aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary200};
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

const Mirrored = styled(ArrowClockwise)`
  transform: scaleX(-1);
`;

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** The next or previous button of the toolbar gets the focus. */
const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const buttons = Array.from(
    event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled), [role=combobox]'),
  );
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
};

/** Buttons of a text: its formats, lists, links and references. The arrow keys move between them. */
export function Toolbar({
  editor,
  isDisabled,
  onLink,
  children,
}: {
  editor: Editor;
  isDisabled: boolean;
  onLink: () => void;
  /** At its end. */
  children: ReactNode;
}) {
  const translate = useTranslate();
  const shown = useEditorState({ editor, selector: ({ editor: current }) => readState(current) });
  const bar = useRef<HTMLDivElement>(null);
  const formats: string[] = FORMATS.some((format) => format === shown.format)
    ? [...FORMATS]
    : [...FORMATS, ...(shown.format.startsWith('heading-') ? [shown.format] : [])];
  const button = (
    label: TextId,
    icon: ReactNode,
    onClick: () => void,
    { isPressed, isOff = false }: { isPressed?: boolean; isOff?: boolean } = {},
  ) => (
    <IconButton
      key={label}
      variant="ghost"
      label={translate(label)}
      disabled={isDisabled || isOff}
      {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
      // The text keeps its selection.
      onMouseDown={(event: { preventDefault: () => void }) => event.preventDefault()}
      onClick={onClick}
    >
      {icon}
    </IconButton>
  );
  const list = (type: 'bulletList' | 'orderedList') => () =>
    editor.chain().focus().toggleList(type, 'listItem').run();
  return (
    <Bar
      ref={bar}
      role="toolbar"
      aria-label={translate('editor.toolbar')}
      gap={1}
      padding={1}
      wrap="wrap"
      onKeyDown={moveFocus}
    >
      <SingleSelect
        size="S"
        aria-label={translate('editor.format')}
        disabled={isDisabled}
        value={formats.includes(shown.format) ? shown.format : 'paragraph'}
        onChange={(format: string | number) => setFormat(editor, String(format))}
      >
        {formats.map((format) => (
          <SingleSelectOption key={format} value={format}>
            {format.startsWith('heading-')
              ? translate('editor.format.heading', { level: format.slice('heading-'.length) })
              : translate(FORMAT_TEXTS[format] ?? 'editor.format.paragraph')}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      {MARKS.map(({ mark, label, icon }) =>
        button(label, icon, () => editor.chain().focus().toggleMark(mark).run(), {
          isPressed: shown.active.includes(mark),
        }),
      )}
      {button('editor.link', <LinkIcon />, onLink, { isPressed: shown.active.includes('link') })}
      {button('editor.bullets', <BulletList />, list('bulletList'), {
        isPressed: shown.active.includes('bulletList'),
      })}
      {button('editor.numbers', <NumberList />, list('orderedList'), {
        isPressed: shown.active.includes('orderedList'),
      })}
      {button('editor.outdent', <IndentDecrease />, () => outdent(editor), {
        isOff: !shown.isInList,
      })}
      {button('editor.indent', <IndentIncrease />, () => indent(editor), {
        isOff: !shown.isInList,
      })}
      {button('editor.undo', <Mirrored />, () => editor.chain().focus().undo().run(), {
        isOff: !shown.canUndo,
      })}
      {button('editor.redo', <ArrowClockwise />, () => editor.chain().focus().redo().run(), {
        isOff: !shown.canRedo,
      })}
      <Button
        size="S"
        variant="secondary"
        startIcon={<PriceTag />}
        disabled={isDisabled}
        onMouseDown={(event: { preventDefault: () => void }) => event.preventDefault()}
        onClick={() => {
          editor.commands.focus();
          beginInsertion(editor.view);
        }}
      >
        {translate('editor.insert')}
      </Button>
      {children}
    </Bar>
  );
}

const FORMAT_TEXTS: Record<string, TextId> = {
  paragraph: 'editor.format.paragraph',
  quote: 'editor.format.quote',
  codeBlock: 'editor.format.code',
};
