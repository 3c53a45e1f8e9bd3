/** A spreadsheet takes such a text for a formula; one that is guarded already gets another guard. */
const FORMULA_LIKE = /^'*[=+\-@\t\r]/;
const NUMBER = /^-\d[\d,]*(\.\d+)?%?$/;
const GUARDED = /^'(?='*[=+\-@\t\r])/;

/** A text that a spreadsheet will not calculate: an apostrophe goes before what looks like a formula. */
export const guardText = (text: string): string =>
  FORMULA_LIKE.test(text) && !NUMBER.test(text) ? `'${text}` : text;

/** Takes the guard off again. */
export const unguardText = (text: string): string => text.replace(GUARDED, '');
