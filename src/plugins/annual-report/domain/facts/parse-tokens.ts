import { parseToken } from './parse-token';
import type { Token } from './token';
import type { TokenFlaw } from './token-flaws';

/** Part of a text, from `start` up to `end`; the segments of a text cover it without gaps. */
export type Segment = { start: number; end: number } & (
  { type: 'text' } | { type: 'token'; token: Token } | { type: 'broken'; flaw: TokenFlaw }
);

type Run = { opens: boolean; length: number; start: number; end: number };

/** Two and more braces that open, or that close: half-width, or as a Chinese keyboard types them. */
const RUN = /[{｛]{2,}|[}｝]{2,}/g;

const runsOf = (text: string): Run[] =>
  Array.from(text.matchAll(RUN), ({ 0: braces, index }) => ({
    opens: '{｛'.includes(braces.charAt(0)),
    length: braces.length,
    start: index,
    end: index + braces.length,
  }));

const readPair = ({ text, open, close }: { text: string; open: Run; close: Run }): Segment => {
  const place = { start: open.start, end: close.end };
  if (open.length !== 2 || close.length !== 2) return { ...place, type: 'broken', flaw: 'braces' };
  const reading = parseToken({ body: text.slice(open.end, close.start) });
  return reading.ok
    ? { ...place, type: 'token', token: reading.token }
    : { ...place, type: 'broken', flaw: reading.flaw };
};

/**
 * Cuts a text into plain text, tokens, and what was meant as one and cannot be read. Linear in the length
 * of the text. Full-width characters count as their half-width ones.
 */
export function parseTokens({ text }: { text: string }): Segment[] {
  const runs = runsOf(text);
  const segments: Segment[] = [];
  let position = 0;
  const add = (segment: Segment): void => {
    if (segment.start > position) {
      segments.push({ type: 'text', start: position, end: segment.start });
    }
    segments.push(segment);
    position = segment.end;
  };
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    const next = runs[index + 1];
    if (!run) break;
    const { start } = run;
    if (!run.opens) add({ type: 'broken', flaw: 'unopened', start, end: run.end });
    else if (next && !next.opens) {
      add(readPair({ text, open: run, close: next }));
      index += 1;
    } else add({ type: 'broken', flaw: 'unclosed', start, end: next?.start ?? text.length });
  }
  if (position < text.length) {
    segments.push({ type: 'text', start: position, end: text.length });
  }
  return segments;
}
