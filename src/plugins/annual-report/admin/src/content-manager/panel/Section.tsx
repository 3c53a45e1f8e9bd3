import { Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A part of the side panel under its name. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Flex
      tag="section"
      aria-label={title}
      direction="column"
      alignItems="stretch"
      gap={2}
      width="100%"
    >
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {title}
      </Typography>
      {children}
    </Flex>
  );
}
