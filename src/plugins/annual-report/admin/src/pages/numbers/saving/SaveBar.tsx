import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useTranslate } from '../../../texts/use-texts';

/**
 * What is not saved yet, the way back, and the way into the database. As high with something unsaved as without:
 * the grid below must not move while somebody types in it.
 */
export function SaveBar({
  count,
  canUndo,
  canRedo,
  isSaving,
  reason,
  onReason,
  onUndo,
  onRedo,
  onSave,
}: {
  count: number;
  canUndo: boolean;
  canRedo: boolean;
  isSaving: boolean;
  reason: string;
  onReason: (text: string) => void;
  onUndo: () => void;
  onRedo: () => void;
  onSave: () => void;
}) {
  const translate = useTranslate();
  return (
    <Flex gap={3} minHeight="40px" marginBottom={2} justifyContent="flex-end">
      <Typography textColor={count > 0 ? 'primary600' : 'neutral600'} role="status">
        {count > 0 ? translate('numbers.unsaved', { count }) : translate('numbers.all-saved')}
      </Typography>
      <Box flex="1" />
      <Flex gap={1}>
        <Button variant="tertiary" disabled={!canUndo} onClick={onUndo}>
          {translate('numbers.undo')}
        </Button>
        <Button variant="tertiary" disabled={!canRedo} onClick={onRedo}>
          {translate('numbers.redo')}
        </Button>
      </Flex>
      {count > 0 && (
        <Box width="200px">
          <Field.Root name="reason">
            <TextInput
              size="S"
              aria-label={translate('numbers.reason')}
              placeholder={translate('numbers.reason')}
              maxLength={500}
              value={reason}
              onChange={(event: { currentTarget: { value: string } }) =>
                onReason(event.currentTarget.value)
              }
            />
          </Field.Root>
        </Box>
      )}
      <Button disabled={count === 0} loading={isSaving} onClick={onSave}>
        {translate('numbers.save')}
      </Button>
    </Flex>
  );
}
