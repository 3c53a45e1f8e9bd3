import { useEffect, useRef, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { MAX_OUTLINE_TITLE } from '../../../../../contract/admin/outline';

const Input = styled.input`
  flex: 1;
  min-width: 0;
  height: 3.2rem;
  padding: 0 0.8rem;
  color: ${({ theme }) => theme.colors.neutral800};
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.primary600};
  border-radius: ${({ theme }) => theme.borderRadius};
  font-size: 1.4rem;
`;

/**
 * A title while it is changed. Enter and leaving the field take it, Escape does not; the Enter that ends the
 * writing of a Chinese word is not one of them.
 */
export function RenameInput({
  title,
  label,
  onEnd,
}: {
  title: string;
  label: string;
  /** The title is null when it is to stay as it was. */
  onEnd: (title: string | null, by: 'key' | 'leaving') => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const end = (isTaken: boolean, by: 'key' | 'leaving'): void => {
    if (isOver.current) return;
    isOver.current = true;
    const text = input.current?.value.trim() ?? '';
    onEnd(isTaken && text !== '' ? text : null, by);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') end(true, 'key');
    if (event.key === 'Escape') end(false, 'key');
  };
  return (
    <Input
      ref={input}
      aria-label={label}
      defaultValue={title}
      maxLength={MAX_OUTLINE_TITLE}
      onBlur={() => end(true, 'leaving')}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown}
    />
  );
}
