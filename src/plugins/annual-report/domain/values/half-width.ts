const FULL_WIDTH_OFFSET = 0xfee0;

// Zero-width marks and direction marks: nobody sees them, and they come along when text is copied.
const INVISIBLE = /\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|\ufeff/g;

/** Text without what nobody sees and without space around it; nothing else is changed. */
export const visibleText = ({ text }: { text: string }): string =>
  text.replace(INVISIBLE, '').trim();

/** The same text in half-width signs, for reading: １２３ becomes 123, ： and ∶ become :, − becomes -. */
export const halfWidth = ({ text }: { text: string }): string =>
  visibleText({ text })
    .replace(/[\uff01-\uff5e]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
    )
    .replace(/[\u2212\ufe63]/g, '-')
    .replace(/\ufe6a/g, '%')
    .replace(/\u2236/g, ':');
