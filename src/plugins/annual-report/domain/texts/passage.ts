import type { InlineNode } from '../../contract/text';
import type { FindingPlace } from '../base/finding-place';
import type { PassageKind } from '../content/passage-kinds';
import type { ValueKey } from '../content/value';
import type { TokenProblem } from '../facts/token';

export type FlawedToken = Omit<TokenProblem, 'place'>;

/** A running text as printed, with what its tokens told. */
export type Printed = {
  text: string;
  facts: FactSpan[];
  /** The values that its facts were made from. */
  uses: ValueKey[];
  problems: FlawedToken[];
  typed: Typed;
};

/** How a printed text was typed: what its tokens are, and where its formatting changes. */
export type Typed = {
  /** Characters that a token printed, in the printed text, and its own characters in the typed one. */
  tokens: { start: number; end: number; from: number; until: number }[];
  /** Where one node of the typed text ends and another begins. */
  seams: number[];
};

export type PrintedInlines = Printed & { nodes: InlineNode[] };

/** Characters of a passage that a fact token printed: the number there cannot disagree with its source. */
type FactSpan = {
  start: number;
  end: number;
  indicator: string;
  year: number;
  form: string;
};

/** One running text of the report as printed: a paragraph, a list item, a title, a caption. */
export type Passage = {
  kind: PassageKind;
  place: FindingPlace;
  text: string;
  facts: FactSpan[];
  typed: Typed;
  /** Place within its list: index from 0, items of that list. */
  list: { index: number; length: number } | null;
};
