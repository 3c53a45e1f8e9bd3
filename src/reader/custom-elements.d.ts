import type { HTMLAttributes } from 'react';

/** React 18 writes the attributes of custom elements as they are given: `class`, not `className`. */
type CustomElement = HTMLAttributes<HTMLElement> & { class?: string };

/** Elements that a script makes more of; without it they are plain boxes. */
declare global {
  namespace JSX {
    // Only an interface is put together with React’s own.
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
    interface IntrinsicElements {
      'annals-contents': CustomElement;
      'annals-search': CustomElement;
      'annals-viewer': CustomElement;
      'annals-cards': CustomElement;
    }
  }
}
