const FENCE = '---';

export type CaseFileParts = {
  frontMatter: string;
  frontMatterLine: number;
  body: string;
  bodyLine: number;
};

/** Splits a case's file into its YAML front matter and its Markdown; null when it has no front matter. */
export const splitCaseFile = ({ text }: { text: string }): CaseFileParts | null => {
  const lines = text.split('\n');
  const end = lines.indexOf(FENCE, 1);
  if (lines[0] !== FENCE || end === -1) return null;
  return {
    frontMatter: lines.slice(1, end).join('\n'),
    frontMatterLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
};
