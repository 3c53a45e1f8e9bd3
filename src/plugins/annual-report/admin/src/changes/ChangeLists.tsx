import { Badge, Box, Flex, Typography, Accordion } from '@strapi/design-system';
import type { EditionChanges, UnreleasedChanges } from '../../../contract/changes/change-lists';
import type { TextDiff } from '../../../contract/changes/change-kinds';
import { useTranslate } from '../texts/use-texts';
import { type ChangeLine, CHANGE_LISTS, useChangeLines, type ChangeListName } from './change-lines';

function Diff({ diff }: { diff: TextDiff }) {
  return (
    <Typography tag="p" style={{ whiteSpace: 'pre-wrap' }}>
      {diff.map(({ op, text }, index) => {
        if (op === 'same') return <span key={index}>{text}</span>;
        return op === 'removed' ? (
          <Typography key={index} tag="del" textColor="danger600">
            {text}
          </Typography>
        ) : (
          <Typography key={index} tag="ins" textColor="success600" fontWeight="bold">
            {text}
          </Typography>
        );
      })}
    </Typography>
  );
}

function Side({ name, text }: { name: string; text: string | null }) {
  const translate = useTranslate();
  return (
    <Flex gap={2} alignItems="baseline">
      <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
        {name}
      </Typography>
      <Typography style={{ whiteSpace: 'pre-wrap' }}>{text ?? translate('common.none')}</Typography>
    </Flex>
  );
}

/** One difference: what and where, and what it was and is. */
export function ChangeRow({ line }: { line: ChangeLine }) {
  const translate = useTranslate();
  const { kind, what, where, before, after, diff } = line;
  const hasSides = before !== null || after !== null;
  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={3}
      borderColor="neutral150"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
    >
      <Flex gap={2} wrap="wrap" paddingBottom={1}>
        <Badge size="S">{translate(kind)}</Badge>
        <Typography fontWeight="bold">{what}</Typography>
        <Typography textColor="neutral600">{where}</Typography>
      </Flex>
      {diff === null ? null : <Diff diff={diff} />}
      {diff === null && hasSides ? (
        <>
          <Side name={translate('changes.before')} text={before} />
          <Side name={translate('changes.after')} text={after} />
        </>
      ) : null}
    </Box>
  );
}

/** What differs from an edition: how much of each kind, and each difference when one opens the kind. */
export function ChangeLists({
  changes,
  lists = CHANGE_LISTS,
  isFirstOpen = false,
}: {
  changes: EditionChanges | UnreleasedChanges;
  /** Which kinds are listed. */
  lists?: readonly ChangeListName[];
  /** Whether the first kind begins open, where nothing else is to be read. */
  isFirstOpen?: boolean;
}) {
  const translate = useTranslate();
  const lines = useChangeLines(changes);
  const { from, counts } = changes;
  if (from === null) return <Typography>{translate('changes.first')}</Typography>;
  const { number } = from;
  if (counts.total + counts.renumbered === 0) {
    return <Typography>{translate('changes.nothing', { number })}</Typography>;
  }
  const filled = lists.filter((name) => lines[name].length > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography>
        {translate('changes.against', { number, count: counts.total })}
        {counts.renumbered > 0 ? translate('changes.renumbered', { count: counts.renumbered }) : ''}
      </Typography>
      {filled.length === 0 ? null : (
        <Accordion.Root size="S" defaultValue={isFirstOpen ? filled[0] : undefined}>
          {filled.map((name) => (
            <Accordion.Item key={name} value={name}>
              <Accordion.Header>
                <Accordion.Trigger>
                  {translate(`changes.${name}`, { count: lines[name].length })}
                </Accordion.Trigger>
              </Accordion.Header>
              <Accordion.Content>
                <Box tag="ul" padding={4}>
                  {lines[name].map((line) => (
                    <ChangeRow key={line.key} line={line} />
                  ))}
                </Box>
              </Accordion.Content>
            </Accordion.Item>
          ))}
        </Accordion.Root>
      )}
    </Flex>
  );
}
