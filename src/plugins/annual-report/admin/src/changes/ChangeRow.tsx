import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { TextDiff } from '../../../contract/changes/change-parts';
import { useWords } from '../words/use-words';
import type { ChangeLine } from './change-line';

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
  const say = useWords();
  return (
    <Flex gap={2} alignItems="baseline">
      <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
        {name}
      </Typography>
      <Typography style={{ whiteSpace: 'pre-wrap' }}>{text ?? say('common.none')}</Typography>
    </Flex>
  );
}

/** One difference: what and where, and what it was and is. */
export function ChangeRow({ line }: { line: ChangeLine }) {
  const say = useWords();
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
        <Badge size="S">{say(kind)}</Badge>
        <Typography fontWeight="bold">{what}</Typography>
        <Typography textColor="neutral600">{where}</Typography>
      </Flex>
      {diff === null ? null : <Diff diff={diff} />}
      {diff === null && hasSides ? (
        <>
          <Side name={say('changes.before')} text={before} />
          <Side name={say('changes.after')} text={after} />
        </>
      ) : null}
    </Box>
  );
}
