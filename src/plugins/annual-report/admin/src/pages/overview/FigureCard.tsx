import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useTranslate } from '../../texts/use-texts';

const percentOf = (done: number, total: number): number =>
  total === 0 ? 100 : Math.floor((100 * done) / total);

function Bar({ percent, label }: { percent: number; label: string }) {
  return (
    <Box
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      background="neutral200"
      hasRadius
      height="0.6rem"
      overflow="hidden"
    >
      <Box
        background={percent === 100 ? 'success500' : 'primary600'}
        height="100%"
        width={`${percent}%`}
      />
    </Box>
  );
}

/** One figure of a report: how much of something is done, and the ways to the rest of it. */
export function FigureCard({
  title,
  figure,
  done = 0,
  total,
  children,
}: {
  title: string;
  figure: string;
  done?: number;
  /** Null for a figure that does not grow. */
  total: number | null;
  children: ReactNode;
}) {
  const translate = useTranslate();
  const percent = percentOf(done, total ?? 0);
  return (
    <Box
      tag="section"
      aria-label={title}
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={5}
      height="100%"
      width="100%"
    >
      <Typography variant="sigma" tag="h2" textColor="neutral600">
        {title}
      </Typography>
      <Box paddingTop={2} paddingBottom={3}>
        <Typography variant="beta" tag="p">
          {figure}
        </Typography>
      </Box>
      {total === null ? null : (
        <Bar percent={percent} label={translate('overview.progress', { what: title, percent })} />
      )}
      <Flex paddingTop={3} direction="column" alignItems="flex-start" gap={1}>
        {children}
      </Flex>
    </Box>
  );
}
