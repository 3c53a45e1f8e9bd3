import { Button, Field, Modal } from '@strapi/design-system';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslate } from '../texts/use-texts';
import { readLink } from './document/safe-link';

const putLink = (editor: Editor, url: string, text: string): void => {
  const chain = editor.chain().focus().extendMarkRange('link');
  if (editor.state.selection.empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { url } }] }).run();
  else chain.setMark('link', { url }).run();
};

/** Asks where a link leads, and takes no address that leads nowhere. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const translate = useTranslate();
  const isLink = editor.isActive('link');
  const before: unknown = editor.getAttributes('link').url;
  const [typed, setTyped] = useState(typeof before === 'string' ? before : '');
  const isNew = editor.state.selection.empty && !isLink;
  const [text, setText] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const url = readLink(typed);
  const save = (): void => {
    setIsAsked(true);
    if (url === null) return;
    putLink(editor, url, text.trim() === '' ? typed.trim() : text);
    onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={translate('common.close')}>
          <Modal.Title>{translate('editor.link')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {isNew && (
            <Field.Root>
              <Field.Label>{translate('editor.link.text')}</Field.Label>
              <Field.Input value={text} onChange={({ target }) => setText(target.value)} />
            </Field.Root>
          )}
          <Field.Root
            error={isAsked && url === null ? translate('editor.link.wrong') : undefined}
            hint={translate('editor.link.hint')}
          >
            <Field.Label>{translate('editor.link.address')}</Field.Label>
            <Field.Input
              value={typed}
              autoFocus={!isNew}
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                // It is not the form around that is sent.
                event.preventDefault();
                event.stopPropagation();
                save();
              }}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{translate('editor.link.cancel')}</Button>
          </Modal.Close>
          {isLink && (
            <Button
              variant="danger-light"
              onClick={() => {
                editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
                onClose();
              }}
            >
              {translate('editor.link.remove')}
            </Button>
          )}
          <Button onClick={save}>{translate('editor.link.save')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
