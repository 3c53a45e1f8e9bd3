const FULL_WIDTH = /[０-９．％＋－／]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width digits and the signs around them as half-width ones. Every character keeps its place. */
export const foldWidth = ({ text }: { text: string }): string =>
  text.replace(FULL_WIDTH, (character) =>
    String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
