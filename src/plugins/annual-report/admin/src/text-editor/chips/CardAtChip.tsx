import type { Editor } from '@tiptap/core';
import { NodeSelection, type EditorState } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { ReportKey } from '../../report/addresses';
import { useTranslate } from '../../texts/use-texts';
import { TOKEN_ATTRIBUTE } from '../document/schema';
import { Floating } from '../Floating';
import { ChipCard } from './ChipCard';
import type { TokenBook } from './token-book';

const HOVER_MS = 350;

const selectedChip = ({ selection }: EditorState): number | null =>
  selection instanceof NodeSelection && selection.node.type.name === 'chip' ? selection.from : null;

/** Where the chip stands that the pointer rests on. */
function useHoveredChip(editor: Editor): [number | null, (position: number | null) => void] {
  const [hovered, setHovered] = useState<number | null>(null);
  useEffect(() => {
    const { dom } = editor.view;
    let timer: number | undefined;
    const later = (position: number | null): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setHovered(position), HOVER_MS);
    };
    const over = ({ target }: MouseEvent): void => {
      const chip = target instanceof Element ? target.closest(`[${TOKEN_ATTRIBUTE}]`) : null;
      if (chip !== null) later(editor.view.posAtDOM(chip, 0));
    };
    const out = (): void => window.clearTimeout(timer);
    const forget = (): void => setHovered(null);
    dom.addEventListener('mouseover', over);
    dom.addEventListener('mouseout', out);
    editor.on('update', forget);
    return () => {
      window.clearTimeout(timer);
      dom.removeEventListener('mouseover', over);
      dom.removeEventListener('mouseout', out);
      editor.off('update', forget);
    };
  }, [editor]);
  return [hovered, setHovered];
}

/** The card of the chip that is selected, or that the pointer rests on. */
export function CardAtChip({
  editor,
  book,
  report,
  isEditable,
}: {
  editor: Editor;
  book: TokenBook;
  report: ReportKey | null;
  isEditable: boolean;
}) {
  const translate = useTranslate();
  const [hovered, setHovered] = useHoveredChip(editor);
  const selected = useEditorState({
    editor,
    selector: ({ editor: current }) => selectedChip(current.state),
  });
  const position = selected ?? hovered;
  const node = position === null ? null : editor.state.doc.nodeAt(position);
  if (position === null || node?.type.name !== 'chip') return null;
  const range = { from: position, to: position + node.nodeSize };
  return (
    <Floating
      rect={editor.view.coordsAtPos(position)}
      label={translate('editor.chip.card')}
      onLeave={() => setHovered(null)}
    >
      <ChipCard
        raw={String(node.attrs.raw)}
        book={book}
        report={report}
        isEditable={isEditable}
        onChange={(raw) => {
          const { tr } = editor.state;
          editor.view.dispatch(tr.setNodeAttribute(position, 'raw', raw));
        }}
        onRemove={() => editor.chain().focus().deleteRange(range).run()}
      />
    </Floating>
  );
}
