import { createElement, Fragment, type ReactNode } from 'react';
import type { TextContent } from '../../../client/src/types';
import type { View } from '../view';
import { safeUrl } from './safe-url';

type Node = TextContent[number];
type List = Extract<Node, { type: 'list' }>;
type Inline = Extract<Node, { type: 'paragraph' }>['children'][number];
type Text = Extract<Inline, { type: 'text' }>;

const MARKS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const;

const lines = (text: string): ReactNode =>
  text.split('\n').map((line, place) => (
    <Fragment key={place}>
      {place > 0 && <br />}
      {line}
    </Fragment>
  ));

/** A number that is bound to an indicator leads to what it is; others are not marked. */
function TextNode({ node, view }: { node: Text; view: View }): ReactNode {
  const marked = MARKS.reduce<ReactNode>(
    (inner, [mark, tag]) => (node[mark] === true ? createElement(tag, null, inner) : inner),
    lines(node.text),
  );
  const { fact } = node;
  if (!fact || !(fact.indicator in view.report.indicators)) return marked;
  return (
    <a
      className="fact"
      href={view.links.indicator(fact.indicator)}
      data-indicator={fact.indicator}
      data-year={fact.year}
    >
      {marked}
    </a>
  );
}

/** Running text inside of a line: marks, links, bound numbers. */
export function InlineText({ nodes, view }: { nodes: readonly Inline[]; view: View }): ReactNode {
  return nodes.map((node, place) => {
    if (node.type === 'text') return <TextNode key={place} node={node} view={view} />;
    const inner = node.children.map((child, index) => (
      // A link in a link is none: what is bound in one is printed as it is.
      <TextNode key={index} node={{ ...child, fact: undefined }} view={view} />
    ));
    const href = safeUrl(node.url);
    if (href === null) return <Fragment key={place}>{inner}</Fragment>;
    return (
      <a key={place} href={href} rel="noopener noreferrer nofollow">
        {inner}
      </a>
    );
  });
}

/** Lists within lists stand inside an item of their own, as the content has them. */
function ListNode({ list, view }: { list: List; view: View }): ReactNode {
  const items = list.children.map((child, place) => (
    <li key={place} className={child.type === 'list' ? 'nested' : undefined}>
      {child.type === 'list' ? (
        <ListNode list={child} view={view} />
      ) : (
        <InlineText nodes={child.children} view={view} />
      )}
    </li>
  ));
  return list.format === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>;
}

const MOST_LEVEL = 6;
/** Chapters take the levels up to 4. */
const FIRST_LEVEL = 4;

const elementFor = (node: Node, view: View): ReactNode => {
  switch (node.type) {
    case 'list':
      return <ListNode list={node} view={view} />;
    case 'heading': {
      const tag = `h${Math.min(FIRST_LEVEL + Math.max(node.level, 1), MOST_LEVEL)}`;
      return createElement(tag, null, <InlineText nodes={node.children} view={view} />);
    }
    case 'quote':
      return (
        <blockquote>
          <InlineText nodes={node.children} view={view} />
        </blockquote>
      );
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>
            <InlineText nodes={node.children} view={view} />
          </code>
        </pre>
      );
    case 'paragraph':
      return (
        <p>
          <InlineText nodes={node.children} view={view} />
        </p>
      );
  }
};

/** Running text as it is stored, with everything that could act left out. */
export function RichText({ content, view }: { content: TextContent; view: View }): ReactNode {
  return content.map((node, place) => <Fragment key={place}>{elementFor(node, view)}</Fragment>);
}
