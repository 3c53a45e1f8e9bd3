/**
 * The last lines of a text.
 * @param {{ text: string, lines?: number }} input
 */
export const tailOf = ({ text, lines = 40 }) => text.trimEnd().split('\n').slice(-lines).join('\n');

/**
 * The beginning, where a program says what is wrong, and the end of a text.
 * @param {{ text: string, first?: number, last?: number }} input
 */
export const excerptOf = ({ text, first = 15, last = 15 }) => {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= first + last) return lines.join('\n');
  return [...lines.slice(0, first), '…', ...lines.slice(-last)].join('\n');
};
