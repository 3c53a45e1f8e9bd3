import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { styled } from 'styled-components';
import { useTranslate } from '../texts/use-texts';
import { useOfferedEdits } from './offered-edits';

/** Stays in sight while the page below it is read. */
const Bar = styled(Box)`
  position: sticky;
  top: 8px;
  z-index: 3;
`;

/** Says what was edited last, and takes it back. */
export function EditNotice() {
  const translate = useTranslate();
  const edits = useOfferedEdits();
  const last = edits?.last ?? null;
  const undoButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with what it offered.
    if (last !== null) undoButton.current?.focus();
  }, [last]);
  if (edits === null || last === null) return null;
  const [first] = last.undo;
  return (
    <Bar role="status" background="success100" borderColor="success500" hasRadius padding={3}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography>
          {translate('edits.done', {
            count: last.count,
            documents: last.undo.length,
            title: first?.title ?? '',
          })}
        </Typography>
        <Flex gap={2}>
          <Button
            ref={undoButton}
            size="S"
            variant="secondary"
            startIcon={<ArrowLeft />}
            loading={edits.isBusy}
            onClick={() => void edits.undo()}
          >
            {translate('edits.undo')}
          </Button>
          <Button size="S" variant="tertiary" onClick={edits.dismiss}>
            {translate('edits.keep')}
          </Button>
        </Flex>
      </Flex>
    </Bar>
  );
}
