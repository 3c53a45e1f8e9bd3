import { Box } from '@strapi/design-system';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { styled } from 'styled-components';

const Panel = styled(Box)`
  position: absolute;
  z-index: 4;
  width: min(42rem, 100%);
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
`;

/** Where something stands in the window. */
export type Rect = { left: number; top: number; bottom: number };

const GAP_PX = 4;

/** Something below a place of the text, or above it where there is no room; within the editor, so that it moves along. */
export function Floating({
  rect,
  label,
  children,
  onEnter,
  onLeave,
}: {
  rect: Rect;
  /** Of a dialog; none for what has a name of its own. */
  label?: string;
  children: ReactNode;
  onEnter?: () => void;
  onLeave?: () => void;
}) {
  const panel = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const own = panel.current;
    const frame = own?.offsetParent?.getBoundingClientRect();
    if (!own || !frame) return;
    const isBelow = rect.bottom + own.offsetHeight + GAP_PX < window.innerHeight;
    const top = isBelow ? rect.bottom + GAP_PX : rect.top - own.offsetHeight - GAP_PX;
    const left = Math.min(rect.left, frame.right - own.offsetWidth);
    const next = { left: Math.max(left - frame.left, 0), top: top - frame.top };
    setPlace((before) => (before.left === next.left && before.top === next.top ? before : next));
  });
  return (
    <Panel
      ref={panel}
      background="neutral0"
      hasRadius
      style={place}
      {...(label !== undefined && { role: 'dialog', 'aria-label': label })}
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      {children}
    </Panel>
  );
}
