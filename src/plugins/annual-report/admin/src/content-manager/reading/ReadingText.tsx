import { styled } from 'styled-components';

/** Text as a report prints it, at a length of line that is easy to read. */
export const ReadingText = styled.div.attrs({ tabIndex: 0 })`
  max-width: 72rem;
  margin: 0 auto;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  line-height: 1.8;
  overflow-wrap: anywhere;

  > :first-child {
    margin-top: 0;
  }

  p,
  ul,
  ol,
  blockquote,
  figure {
    margin: 0 0 1.2rem;
  }

  ul,
  ol {
    padding-left: 2.4rem;
    list-style: revert;
  }

  blockquote {
    padding-left: 1.6rem;
    border-left: 3px solid ${({ theme }) => theme.colors.neutral300};
  }

  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 2.4rem 0 0.8rem;
    font-weight: bold;
    line-height: 1.4;
  }

  header {
    text-align: center;
  }

  .title {
    font-size: 2.6rem;
    font-weight: bold;
    line-height: 1.4;
  }

  h2 {
    font-size: 2.2rem;
  }

  h3 {
    font-size: 1.9rem;
  }

  strong {
    font-weight: bold;
  }

  em {
    font-style: italic;
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
  }

  img {
    display: block;
    max-width: 100%;
    max-height: 48rem;
    margin: 0 auto;
  }

  figcaption {
    text-align: center;
    font-size: 1.4rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
