import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowClockwise, Check } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { AskDialog } from '../../layout/AskDialog';
import { useTranslate } from '../../texts/use-texts';
import type { OutlineEditing } from './use-outline-editing';

const Mirrored = styled(ArrowClockwise)`
  transform: scaleX(-1);
`;

/** How far the outline is from what is saved, and what to do about it. */
export function SaveBar({ editing }: { editing: OutlineEditing }) {
  const translate = useTranslate();
  const [isAsking, setIsAsking] = useState(false);
  const { changes, isDirty, isSaving, editor } = editing;
  const canUndoSave = !isDirty && editor.former !== null && editor.future.length === 0;
  return (
    <Flex gap={2} wrap="wrap" justifyContent="flex-end">
      <Typography variant="pi" textColor={isDirty ? 'warning700' : 'neutral600'} aria-live="polite">
        {isSaving
          ? translate('outline.saving')
          : isDirty
            ? translate('outline.unsaved', { count: changes })
            : ''}
      </Typography>
      {canUndoSave && (
        <Button
          variant="tertiary"
          startIcon={<Mirrored />}
          loading={isSaving}
          onClick={() => void editing.undoSave()}
        >
          {translate('outline.undo-save')}
        </Button>
      )}
      <IconButton
        variant="tertiary"
        label={translate('outline.undo')}
        disabled={editor.past.length === 0 || isSaving}
        onClick={editing.undo}
      >
        <Mirrored />
      </IconButton>
      <IconButton
        variant="tertiary"
        label={translate('outline.redo')}
        disabled={editor.future.length === 0 || isSaving}
        onClick={editing.redo}
      >
        <ArrowClockwise />
      </IconButton>
      <Button variant="tertiary" disabled={!isDirty || isSaving} onClick={() => setIsAsking(true)}>
        {translate('outline.discard')}
      </Button>
      <Button
        startIcon={<Check />}
        disabled={!isDirty}
        loading={isSaving}
        onClick={() => void editing.save()}
      >
        {translate('common.save')}
      </Button>
      {isAsking && (
        <AskDialog
          title={translate('outline.discard')}
          no={translate('outline.keep-it')}
          yes={translate('outline.discard')}
          onNo={() => setIsAsking(false)}
          onYes={() => {
            editing.discard();
            setIsAsking(false);
          }}
        >
          {translate('outline.discard-sure', { count: changes })}
        </AskDialog>
      )}
    </Flex>
  );
}
