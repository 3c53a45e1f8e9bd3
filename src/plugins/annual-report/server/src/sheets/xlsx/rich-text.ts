import { LONG_CELL, SHEET_LIMITS } from '../sheet';
import { SheetRefusal } from './refusal';
import type { XmlElement } from './read-xml';

/** A text of a cell, and what of its look changes what a person reads. */
export type RichText = {
  text: string;
  /** A part of it is struck out. */
  isStruck: boolean;
  /** A part of it is raised or lowered, as the mark of a footnote is. */
  isRaised: boolean;
  /** A part of it has no look of its own, and so that of its cell. */
  isAsCell: boolean;
};

/** @throws SheetRefusal for more than a cell of Excel can hold */
export function checkLength(text: string): string {
  if (text.length <= SHEET_LIMITS.cellText) return text;
  throw new SheetRefusal(LONG_CELL.code, LONG_CELL.params);
}

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Excel writes what XML cannot hold as `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** A property of a look that is there holds, unless it says that it does not. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false';
}

const AS_CELL = { isStruck: false, isRaised: false, isAsCell: true };

/** Gathers the pieces of one text, as `<si>` and `<is>` hold it; the reading aid above Chinese is left out. */
export function createRichText() {
  const made: RichText = { text: '', ...AS_CELL, isAsCell: false };
  let run = { ...AS_CELL };
  return {
    open({ name, attributes }: XmlElement): void {
      if (name === 'r') run = { ...AS_CELL };
      else if (name === 'rPr') run.isAsCell = false;
      else if (name === 'strike') run.isStruck = isOn(attributes.get('val'));
      else if (name === 'vertAlign') run.isRaised = attributes.get('val') !== 'baseline';
    },
    text(text: string, path: readonly string[]): void {
      if (path.at(-1) !== 't' || path.includes('rPh')) return;
      made.text = checkLength(made.text + text);
      if (text.trim() === '') return;
      made.isStruck ||= run.isStruck;
      made.isRaised ||= run.isRaised;
      made.isAsCell ||= run.isAsCell;
    },
    made: (): RichText => ({ ...made, text: unescaped(made.text) }),
  };
}
