const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * Which full-width signs are folded. `numeric` leaves commas, colons, brackets and letters alone: in running
 * text they part two numbers, and folded they would join them.
 */
const FOLDED = { all: /[\uff01-\uff5e]/g, numeric: /[０-９．％＋－／]/g };

// Zero-width marks and direction marks: nobody sees them, and they come along when text is copied.
const INVISIBLE = /\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|\ufeff/g;

/** Full-width letters, digits and signs as their half-width twins. Every character keeps its place. */
export function foldWidth({
  text,
  signs = 'all',
}: {
  text: string;
  signs?: keyof typeof FOLDED;
}): string {
  return text.replace(FOLDED[signs], (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
}

/** Text without what nobody sees and without space around it; nothing else is changed. */
export function visibleText({ text }: { text: string }): string {
  return text.replace(INVISIBLE, '').trim();
}

/**
 * What was typed into a cell, in half-width signs, for reading: １２３ becomes 123, ： and ∶ become :, − becomes
 * -. Characters do not keep their places.
 */
export function halfWidth({ text }: { text: string }): string {
  return foldWidth({ text: visibleText({ text }) })
    .replace(/[\u2212\ufe63]/g, '-')
    .replace(/\ufe6a/g, '%')
    .replace(/\u2236/g, ':');
}
