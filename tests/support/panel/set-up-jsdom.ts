import '@testing-library/jest-dom';
import { cleanup, configure } from '@testing-library/react';

/** Gives an object what it lacks. */
const provide = (target: object, parts: Record<string, unknown>): void => {
  for (const [name, part] of Object.entries(parts))
    if (!Reflect.has(target, name)) Reflect.set(target, name, part);
};

// What the design system asks of a browser and jsdom, which lays nothing out, does not have.
provide(Element.prototype, {
  hasPointerCapture: () => false,
  setPointerCapture: () => undefined,
  releasePointerCapture: () => undefined,
  scrollIntoView: () => undefined,
});
provide(Range.prototype, {
  getClientRects: () => [],
  getBoundingClientRect: () => new DOMRect(),
});
provide(globalThis, {
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
  matchMedia: (media: string) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
});

// A busy machine may take its time.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);
