const LONGEST_NAME = 31;

/** A name that Excel takes for a worksheet. */
export const worksheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME) || 'Sheet1';
