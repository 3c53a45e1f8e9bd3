const maxLines = 20;
const maxLineLength = 500;

/**
 * The last lines that a program printed about its own end.
 * @returns {{ add: (line: string) => void, take: () => string[] }} `take` gives them and forgets them
 */
export function keepLastLines() {
  let lines = [];
  return {
    add(line) {
      lines = [...lines, line.slice(0, maxLineLength)].slice(-maxLines);
    },
    take() {
      const taken = lines;
      lines = [];
      return taken.filter((line) => line.trim() !== '');
    },
  };
}
