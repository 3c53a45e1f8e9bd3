import '@testing-library/jest-dom';
import { cleanup, configure } from '@testing-library/react';

// What the design system asks of a browser and jsdom, which lays nothing out, does not have.
Element.prototype.hasPointerCapture ??= () => false;
Element.prototype.setPointerCapture ??= () => undefined;
Element.prototype.releasePointerCapture ??= () => undefined;
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
window.matchMedia ??= (media: string) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

// A busy machine may take its time.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);
