import { Box } from '@strapi/design-system';
import { useEffect } from 'react';
import { styled } from 'styled-components';

const Cover = styled(Box)`
  position: fixed;
  inset: 0;
  z-index: 3;
  cursor: progress;
`;

/**
 * Lies over the page while a save is on its way and until the form has what was saved: Strapi's form drops what is
 * typed meanwhile.
 */
export function SavingCover() {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement) activeElement.blur();
  }, []);
  return <Cover aria-hidden data-annals-saving />;
}
