import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The frame of an editor: its buttons, its text and what floats over it. */
export const Frame = styled(Box)<{ $hasError: boolean; $isFull: boolean }>`
  position: relative;
  display: flex;
  flex-direction: column;
  border: 1px solid
    ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  ${({ $isFull }) => $isFull && 'height: 100%;'}

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: ${({ theme }) => theme.colors.primary600} 0 0 0 2px;
  }
`;

/** Over everything else of the page, but below its dialogs. */
export const Overlay = styled(Box)`
  position: fixed;
  inset: 0;
  z-index: 200;
  padding: 2rem;
  background: ${({ theme }) => theme.colors.neutral100};
`;

/** The text itself, as it is written. */
export const Page = styled(Box)<{ $isFull: boolean }>`
  flex: 1;
  overflow-y: auto;
  min-height: 16rem;
  max-height: ${({ $isFull }) => ($isFull ? 'none' : '60vh')};
  display: flex;

  .tiptap {
    flex: 1;
    min-width: 0;
    outline: none;
    padding: 1.6rem 2rem;
    ${({ $isFull }) => $isFull && 'max-width: 90rem; margin: 0 auto;'}
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.5rem;
    line-height: 1.8;
    white-space: break-spaces;
    overflow-wrap: anywhere;
  }

  .tiptap[contenteditable='false'] {
    color: ${({ theme }) => theme.colors.neutral600};
    background: ${({ theme }) => theme.colors.neutral150};
  }

  .tiptap > * + * {
    margin-top: 0.8rem;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-weight: 600;
    line-height: 1.5;
  }

  h1 {
    font-size: 2.4rem;
  }
  h2 {
    font-size: 2.1rem;
  }
  h3 {
    font-size: 1.8rem;
  }

  strong {
    font-weight: 700;
  }
  em {
    font-style: italic;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  ul,
  ol {
    padding-inline-start: 2.4rem;
  }
  ul {
    list-style: disc;
  }
  ul ul {
    list-style: circle;
  }
  ol {
    list-style: decimal;
  }
  ol ol {
    list-style: lower-alpha;
  }
  li[data-bare] {
    list-style: none;
  }

  blockquote {
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral300};
    padding-inline-start: 1.6rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  pre,
  code {
    font-family: monospace;
    background: ${({ theme }) => theme.colors.neutral150};
    border-radius: 4px;
  }
  pre {
    padding: 1.2rem;
  }

  .annals-chip {
    display: inline;
    padding: 0.2rem 0.6rem;
    margin: 0 0.1rem;
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    cursor: pointer;
  }
  .annals-chip-name:not(:empty) {
    margin-inline-end: 0.5rem;
    font-size: 0.8em;
    font-weight: 400;
  }
  .annals-chip-text {
    font-weight: 600;
  }
  .annals-chip[data-state='unknown'] {
    background: ${({ theme }) => theme.colors.neutral150};
    color: ${({ theme }) => theme.colors.neutral700};
  }
  .annals-chip[data-state='broken'] {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
  }
  .annals-chip.is-selected {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }

  .annals-kept {
    padding: 1.2rem;
    border: 1px dashed ${({ theme }) => theme.colors.neutral300};
    border-radius: 4px;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  .annals-kept.ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
