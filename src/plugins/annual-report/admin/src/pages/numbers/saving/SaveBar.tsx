import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';

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
  const say = useWords();
  return (
    <Flex gap={3} minHeight="40px" marginBottom={2} justifyContent="flex-end">
      <Typography textColor={count > 0 ? 'primary600' : 'neutral600'} role="status">
        {count > 0 ? say('numbers.unsaved', { count }) : say('numbers.all-saved')}
      </Typography>
      <Box flex="1" />
      <Flex gap={1}>
        <Button variant="tertiary" disabled={!canUndo} onClick={onUndo}>
          {say('numbers.undo')}
        </Button>
        <Button variant="tertiary" disabled={!canRedo} onClick={onRedo}>
          {say('numbers.redo')}
        </Button>
      </Flex>
      {count > 0 && (
        <Box width="200px">
          <Field.Root name="reason">
            <TextInput
              size="S"
              aria-label={say('numbers.reason')}
              placeholder={say('numbers.reason')}
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
        {say('numbers.save')}
      </Button>
    </Flex>
  );
}
