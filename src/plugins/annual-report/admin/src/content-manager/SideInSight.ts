import { createGlobalStyle } from 'styled-components';

/** From this width on Strapi puts its panels beside the form. */
const WIDE = '1080px';

/**
 * Keeps the column beside a form in sight while the form scrolls: a long case is saved, and its numbers are copied,
 * from its last paragraph as from its first.
 */
export const SideInSight = createGlobalStyle`
  @media (min-width: ${WIDE}) {
    div:has(> aside[aria-labelledby='additional-information']) {
      position: sticky;
      top: 1.6rem;
      max-height: calc(100vh - 3.2rem);
      overflow-y: auto;
    }

    /* The first panel has the buttons. */
    aside[aria-labelledby='additional-information']:first-child {
      position: sticky;
      top: 0;
      z-index: 1;
    }
  }
`;
