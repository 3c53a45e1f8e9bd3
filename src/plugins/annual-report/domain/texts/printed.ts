import type { InlineNode } from '../../contract/text';
import type { ValueKey } from '../content/value';
import type { TokenProblem } from '../facts/token-problem';
import type { FactSpan } from './passage';

export type FlawedToken = Omit<TokenProblem, 'place'>;

/** A running text as printed, with what its tokens told. */
export type Printed = {
  text: string;
  facts: FactSpan[];
  /** The values that its facts were made from. */
  uses: ValueKey[];
  problems: FlawedToken[];
};

export type PrintedInlines = Printed & { nodes: InlineNode[] };
