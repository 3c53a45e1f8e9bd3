import { Kept, keptKind } from './document/schema';

/** A block that cannot be edited, as a line that says so. */
export function createKept(texts: Record<ReturnType<typeof keptKind>, () => string>) {
  return Kept.extend({
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('div');
        dom.className = 'annals-kept';
        dom.textContent = texts[keptKind(node.attrs.source)]();
        return { dom };
      },
  });
}
