/**
 * Reads a block of cells as spreadsheets put it into the clipboard: lines of cells parted by tabs; a cell with a
 * line break or a tab inside stands in quotes, its own quotes doubled. Line breaks inside a cell become a blank.
 */
export function parseBlock({ text }: { text: string }): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    const lines = cell.split('\n').map((line) => line.trim());
    rows.at(-1)?.push(lines.filter((line) => line !== '').join(' '));
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '' && closesLater(source, at)) isQuoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

/** A quote that opens a cell closes right before a tab, a line break or the end; else it is just a sign. */
const closesLater = (source: string, from: number): boolean =>
  /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(from));
