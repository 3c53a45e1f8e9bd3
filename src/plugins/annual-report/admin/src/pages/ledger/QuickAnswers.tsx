import { Button, Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../../texts/use-texts';
import type { Answer, Declarations } from './use-declarations';

/** Chooses the equal ones too, or says of the chosen numbers what was said last. */
export function QuickAnswers({
  equals,
  last,
  onEquals,
  onSame,
}: {
  /** How many other open numbers are printed the same. */
  equals: number;
  last: Answer | null;
  onEquals: () => void;
  onSame: () => void;
}) {
  const translate = useTranslate();
  if (equals === 0 && last === null) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {equals === 0 ? null : (
        <Button fullWidth variant="secondary" aria-keyshortcuts="e" onClick={onEquals}>
          {translate('ledger.quick.equals', { count: equals })}
        </Button>
      )}
      {last === null ? null : (
        <Button fullWidth variant="secondary" aria-keyshortcuts="r" onClick={onSame}>
          {last.reason === null
            ? translate('ledger.quick.same', { kind: translate(`ledger.kind.${last.kind}`) })
            : translate('ledger.quick.same-source', { source: last.reason })}
        </Button>
      )}
    </Flex>
  );
}

/** What was declared last, with the way back. */
export function LastDeclared({
  declarations: { undoable },
  onUndo,
}: {
  declarations: Pick<Declarations, 'undoable'>;
  onUndo: () => void;
}) {
  const translate = useTranslate();
  if (undoable === 0) return null;
  return (
    <Flex justifyContent="space-between" gap={3} background="success100" padding={3} hasRadius>
      <Typography textColor="success700">
        {translate('ledger.declared.notice', { count: undoable })}
      </Typography>
      <Button size="S" variant="tertiary" aria-keyshortcuts="u" onClick={onUndo}>
        {translate('ledger.quick.undo')}
      </Button>
    </Flex>
  );
}
