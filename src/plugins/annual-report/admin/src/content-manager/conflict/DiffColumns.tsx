import { Box, Grid, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { styled } from 'styled-components';
import { useTranslate } from '../../texts/use-texts';
import { markDifferences, type Piece } from './form-texts';

const Text = styled(Box)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  line-height: 1.6;
  max-height: 32rem;
  overflow-y: auto;

  mark {
    color: inherit;
    background: ${({ theme }) => theme.colors.warning200};
  }
`;

function Side({ name, pieces }: { name: string; pieces: Piece[] }) {
  return (
    <Grid.Item col={6} xs={12} direction="column" alignItems="stretch" gap={1}>
      <Typography variant="sigma" textColor="neutral600">
        {name}
      </Typography>
      <Text
        tabIndex={0}
        role="group"
        aria-label={name}
        padding={3}
        hasRadius
        background="neutral100"
        borderColor="neutral200"
      >
        {pieces.map(({ text, isMarked }, index) =>
          isMarked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
        {pieces.length === 0 && '—'}
      </Text>
    </Grid.Item>
  );
}

/** A field in both versions side by side, with what differs marked. */
export function DiffColumns({
  label,
  theirs,
  mine,
  theirName,
}: {
  label: string;
  theirs: string;
  mine: string;
  theirName: string;
}) {
  const translate = useTranslate();
  const sides = useMemo(() => markDifferences({ left: theirs, right: mine }), [theirs, mine]);
  return (
    <Box tag="section" aria-label={label}>
      <Typography tag="h3" variant="delta">
        {label}
      </Typography>
      <Grid.Root gap={4} marginTop={2}>
        <Side name={translate('conflict.theirs', { name: theirName })} pieces={sides.left} />
        <Side name={translate('conflict.mine')} pieces={sides.right} />
      </Grid.Root>
    </Box>
  );
}
