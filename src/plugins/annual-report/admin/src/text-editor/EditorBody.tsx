import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Collapse, Expand } from '@strapi/icons';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTranslate } from '../texts/use-texts';
import { CardAtChip } from './chips/CardAtChip';
import { createChipExtension, chipParts } from './chips/chip-extension';
import { ChipsFromText } from './chips/chips-from-text';
import { InsertListAtCaret, type KeyTarget } from './chips/InsertListAtCaret';
import { createInsertTrigger, openInsertion } from './chips/insert-trigger';
import { useTokenBook } from './chips/use-token-book';
import { countWords } from './count-words';
import { readBlocks } from './document/read-blocks';
import { DOCUMENT_EXTENSIONS } from './document/schema';
import { Frame, Overlay, Page } from './EditorStyle';
import { Floating } from './Floating';
import { HelpModal } from './HelpModal';
import { createKept } from './kept-extension';
import { LinkDialog } from './LinkDialog';
import { Toolbar } from './Toolbar';
import { usePaste } from './paste/use-paste';
import { useFormSync } from './use-form-sync';
import { createWritingKeys } from './writing-keys';

/** One document of the editor, from the moment it is read until somebody else writes the field. */
export function EditorBody({
  name,
  labelId,
  describedBy,
  value,
  hasError,
  isDisabled,
  emit,
}: {
  name: string;
  labelId: string;
  describedBy: string | null;
  value: unknown;
  hasError: boolean;
  isDisabled: boolean;
  emit: (value: unknown) => void;
}) {
  const translate = useTranslate();
  const { book, report } = useTokenBook();
  const sync = useFormSync(emit);
  const paste = usePaste();
  const listKeys = useRef<KeyTarget['current']>(null);
  const [isFull, setIsFull] = useState(false);
  const [isLinking, setIsLinking] = useState(false);
  const [extensions] = useState(() => [
    ...DOCUMENT_EXTENSIONS,
    createKept({
      picture: () => translate('editor.kept.picture'),
      unknown: () => translate('editor.kept.unknown'),
    }),
    createChipExtension(book),
    ChipsFromText,
    createInsertTrigger({ onKey: (event) => listKeys.current?.(event) ?? false }),
    createWritingKeys({
      onLink: () => setIsLinking(true),
      onFullScreen: () => setIsFull((before) => !before),
    }),
  ]);
  const editor = useEditor({
    extensions,
    content: readBlocks(value),
    editable: !isDisabled,
    enableInputRules: false,
    enablePasteRules: false,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => sync.later(changed),
    onBlur: () => sync.now(),
    editorProps: {
      ...paste,
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelId,
        ...(describedBy !== null && { 'aria-describedby': describedBy }),
        name,
      },
    },
  });
  useEffect(() => editor.setEditable(!isDisabled, false), [editor, isDisabled]);
  useSyncExternalStore(book.subscribe, book.version);
  const { insertion, words } = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      insertion: openInsertion(current.state),
      words: countWords({
        doc: current.state.doc,
        printed: (raw) => chipParts(raw, book.look(raw)).text,
      }),
    }),
  });

  const body = (
    <Frame
      $hasError={hasError}
      $isFull={isFull}
      onKeyDown={(event: { key: string; defaultPrevented: boolean }) => {
        if (event.key === 'Escape' && !event.defaultPrevented) setIsFull(false);
      }}
    >
      <Toolbar editor={editor} isDisabled={isDisabled} onLink={() => setIsLinking(true)}>
        <HelpModal />
        <IconButton
          variant="ghost"
          label={translate(isFull ? 'editor.full.leave' : 'editor.full')}
          onClick={() => setIsFull(!isFull)}
        >
          {isFull ? <Collapse /> : <Expand />}
        </IconButton>
      </Toolbar>
      <Page $isFull={isFull}>
        <Box
          tag={EditorContent}
          editor={editor}
          style={{ display: 'flex', flex: 1, minWidth: 0 }}
        />
      </Page>
      <Flex justifyContent="flex-end" paddingLeft={4} paddingRight={4} paddingBottom={1}>
        <Typography variant="pi" textColor="neutral600">
          {translate('editor.words', { count: words })}
        </Typography>
      </Flex>
      {insertion !== null && (
        <Floating rect={editor.view.coordsAtPos(insertion.from)}>
          <InsertListAtCaret editor={editor} book={book} insertion={insertion} keys={listKeys} />
        </Floating>
      )}
      <CardAtChip editor={editor} book={book} report={report} isEditable={!isDisabled} />
      {isLinking && <LinkDialog editor={editor} onClose={() => setIsLinking(false)} />}
    </Frame>
  );
  return isFull ? createPortal(<Overlay>{body}</Overlay>, document.body) : body;
}
