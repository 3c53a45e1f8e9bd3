import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useTranslate } from '../../../texts/use-texts';
import { AskDialog } from '../../../layout/AskDialog';
import type { Edits } from './use-edits';

const Bar = styled(Box)`
  position: sticky;
  bottom: 0;
  z-index: 2;
`;

/** What comes up with the first letter must not cover the row that is typed in. */
function useFocusInSight(isShown: boolean): void {
  useEffect(() => {
    if (isShown) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);
}

/**
 * What is not saved yet, what was pasted or saved last, and what others saved first; takes no room while there is
 * nothing to say.
 */
export function SaveBar({
  edits,
  onSave,
  onLook,
}: {
  edits: Edits;
  onSave: () => void;
  onLook: () => void;
}) {
  const translate = useTranslate();
  const intl = useIntl();
  const [isAsking, setAsking] = useState(false);
  const { undo, conflicts, isSaving, pasted } = edits;
  const count = Object.keys(edits.edits).length;
  const isShown = count > 0 || undo.length > 0 || conflicts.length > 0 || pasted !== null;
  useFocusInSight(isShown);
  if (!isShown) return null;
  const isNewlyPasted = pasted !== null && (count > 0 || pasted.changes.length === 0);
  const pastedText = pasted && [
    translate('photos.pasted', { row: pasted.row + 1, count: pasted.changes.length }),
    pasted.left > 0 ? translate('photos.pasted.left', { left: pasted.left }) : '',
    pasted.skipped > 0 ? translate('photos.pasted.skipped', { skipped: pasted.skipped }) : '',
  ];
  return (
    <Bar
      tag="section"
      aria-label={translate('common.save')}
      background="neutral0"
      borderColor={conflicts.length > 0 ? 'danger500' : 'neutral200'}
      hasRadius
      shadow="popupShadow"
      padding={3}
    >
      {conflicts.length > 0 && (
        <Box paddingBottom={3} role="alert">
          <Typography fontWeight="bold" textColor="danger600" tag="p">
            {translate('photos.conflict.title')}
          </Typography>
          {conflicts.map(({ id, caption, by, at }) => (
            <Typography key={id} tag="p">
              {translate('photos.conflict.one', {
                caption,
                who: by ?? translate('photos.conflict.somebody'),
                when: intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </Typography>
          ))}
          <Typography textColor="neutral600" tag="p">
            {translate('photos.conflict.kept')}
          </Typography>
        </Box>
      )}
      <Flex justifyContent="space-between" gap={4} wrap="wrap" minHeight="32px">
        <Typography role="status" fontWeight="semiBold">
          {isNewlyPasted && pastedText !== null && `${pastedText.join('')} · `}
          {count > 0
            ? translate('photos.dirty', { count })
            : translate('photos.saved', { count: undo.length })}
        </Typography>
        <Flex gap={2}>
          {isNewlyPasted && (
            <Button variant="secondary" disabled={isSaving} onClick={edits.undoPaste}>
              {translate('photos.pasted.undo')}
            </Button>
          )}
          {count === 0 && undo.length > 0 && (
            <>
              <Button variant="tertiary" loading={isSaving} onClick={() => void edits.undoSave()}>
                {translate('photos.undo')}
              </Button>
              <IconButton label={translate('common.close')} onClick={edits.keepSave}>
                <Cross />
              </IconButton>
            </>
          )}
          {count > 0 && (
            <Button variant="tertiary" disabled={isSaving} onClick={() => setAsking(true)}>
              {translate('photos.discard')}
            </Button>
          )}
          {conflicts.length > 0 && (
            <Button variant="secondary" onClick={onLook}>
              {translate('photos.conflict.look')}
            </Button>
          )}
          {count > 0 && conflicts.length === 0 && (
            <Button loading={isSaving} onClick={onSave}>
              {translate('photos.save', { count })}
            </Button>
          )}
        </Flex>
      </Flex>
      <AskDialog
        isOpen={isAsking}
        title={translate('photos.discard')}
        onNo={() => setAsking(false)}
        onYes={edits.discard}
      >
        {translate('photos.discard.ask', { count })}
      </AskDialog>
    </Bar>
  );
}
