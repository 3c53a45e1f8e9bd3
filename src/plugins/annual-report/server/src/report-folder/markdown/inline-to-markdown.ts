import type { InlineNode, TextNode } from '../../../../contract/text';
import { EMPTY, encodeAddress, type Mark, TAGS } from './inline-tags';

/** Ways of writing a text, the most readable first; each is tried, and the first that is read as it was is taken. */
export const STYLES = ['plain', 'escaped', 'exact'] as const;

export type Style = (typeof STYLES)[number];

const MARKS = Object.keys(TAGS) as Mark[];

const SIGNS: Partial<Record<Mark, string>> = { bold: '**', italic: '*', strikethrough: '~~' };

/** A token of the text keeps its letters, so that people and the checks know it. */
const TOKEN = /\{\{[A-Za-z0-9.@|: -]{0,200}\}\}/g;

const SPECIAL = /[\\`*_[\]<>&~#!|+=-]/g;
const NUMBERED = /^(\d{1,9})([.)])/;

const escapeLetters = (text: string): string =>
  text.replace(SPECIAL, (character) => `\\${character}`).replace(NUMBERED, '$1\\$2');

/** Blanks that Markdown would take away or make one of, and what ends a line. */
const BLANKS = /^\s+|\s+$|\s{2,}|[^\S ]|\uFEFF/g;

const entities = (text: string): string =>
  Array.from(text, (character) => `&#${character.codePointAt(0) ?? 0};`).join('');

const besideTokens = (text: string, change: (part: string) => string): string => {
  let written = '';
  let end = 0;
  for (const { index, 0: token } of text.matchAll(TOKEN)) {
    written += change(text.slice(end, index)) + token;
    end = index + token.length;
  }
  return written + change(text.slice(end));
};

const escapeText = (text: string, style: Style): string => {
  if (style === 'plain') return text.replaceAll('\n', '\\\n');
  const escaped = besideTokens(text, escapeLetters);
  if (style === 'escaped') return escaped.replaceAll('\n', '\\\n');
  return escaped.replace(BLANKS, entities);
};

const withSigns = (node: TextNode, style: Style): string => {
  const { text } = node;
  const ticks = text.includes('`') ? '``' : '`';
  const inner = node.code === true ? `${ticks}${text}${ticks}` : escapeText(text, style);
  return MARKS.reduceRight((written, mark) => {
    if (node[mark] !== true || mark === 'code') return written;
    const sign = SIGNS[mark];
    return sign === undefined
      ? `<${TAGS[mark]}>${written}</${TAGS[mark]}>`
      : `${sign}${written}${sign}`;
  }, inner);
};

const withTags = (node: TextNode): string =>
  MARKS.filter((mark) => node[mark] === true).reduceRight(
    (written, mark) => `<${TAGS[mark]}>${written}</${TAGS[mark]}>`,
    escapeText(node.text, 'exact'),
  );

const isPlainAddress = (url: string): boolean => /^[\w.~:/?#@!$&'*+,;=%-]+$/.test(url);

/** Writes inline nodes in one of the styles; only reading them again says whether it is right. */
export function inlineToMarkdown({ nodes, style }: { nodes: InlineNode[]; style: Style }): string {
  const written = nodes
    .map((node): string => {
      if (node.type === 'text') return style === 'exact' ? withTags(node) : withSigns(node, style);
      const inner = inlineToMarkdown({ nodes: node.children, style });
      const words = inner === EMPTY ? '' : inner;
      return style === 'exact' || !isPlainAddress(node.url)
        ? `<a href="${encodeAddress(node.url)}">${words}</a>`
        : `[${words}](${node.url})`;
    })
    .join('');
  return written === '' ? EMPTY : written;
}
