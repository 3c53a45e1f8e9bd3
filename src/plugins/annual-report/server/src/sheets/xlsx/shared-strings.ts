import { SHEET_LIMITS, TOO_MANY_CELLS } from '../sheet';
import type { XmlHandler } from './read-xml';
import { SheetRefusal } from './refusal';
import { createRichText, type RichText } from './rich-text';

/** The texts that cells name by their place in this list. */
export function createSharedStringReader(): { handler: XmlHandler; strings: RichText[] } {
  const strings: RichText[] = [];
  let current = createRichText();
  let length = 0;
  return {
    strings,
    handler: {
      open(element) {
        if (element.name === 'si') current = createRichText();
        else current.open(element);
      },
      text(text, path) {
        current.text(text, path);
      },
      close(name) {
        if (name !== 'si') return;
        const made = current.made();
        strings.push(made);
        length += made.text.length;
        if (strings.length > SHEET_LIMITS.cells) {
          throw new SheetRefusal(TOO_MANY_CELLS.code, TOO_MANY_CELLS.params);
        }
        if (length > SHEET_LIMITS.text) throw new SheetRefusal('sheet-expands');
      },
    },
  };
}
