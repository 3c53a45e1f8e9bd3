import { folderReason } from '../../messages/commands/folder-messages';
import type { TextContent } from '../../../../contract/text';
import { type FolderProblem, parseYaml } from './folder-files';
import type { FolderCase } from '../folder-report';
import { caseFrontMatterSchema } from './folder-schema';
import type { FolderReference } from '../markdown/markdown-references';
import type { FolderBlock } from '../markdown/folder-block';
import { markdownToBlocks } from '../markdown/markdown-to-blocks';

const FENCE = '---';

type CaseFileParts = {
  frontMatter: string;
  frontMatterLine: number;
  body: string;
  bodyLine: number;
};

/** Splits a case's file into its YAML front matter and its Markdown; null when it has no front matter. */
const splitCaseFile = ({ text }: { text: string }): CaseFileParts | null => {
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

export type PlacedReference = FolderReference & { file: string };

type Body<T> = { content: T | null; references: PlacedReference[]; problems: FolderProblem[] };

/** Reads the Markdown of a chapter. */
export function readChapterBody({
  file,
  text,
}: {
  file: string;
  text: string;
}): Body<FolderBlock[]> {
  const body = markdownToBlocks({ markdown: text });
  return {
    content: body.blocks,
    references: body.references.map((reference) => ({ file, ...reference })),
    problems: body.problems.map((problem) => ({ file, ...problem })),
  };
}

/** Reads a case: YAML front matter, then Markdown of text and pictures only. */
export function readCaseBody({
  file,
  key,
  text,
}: {
  file: string;
  key: string;
  text: string;
}): Body<FolderCase> & { coverLine: number } {
  const parts = splitCaseFile({ text });
  if (!parts) {
    const reason = folderReason('front-matter');
    return { content: null, references: [], problems: [{ file, line: 1, reason }], coverLine: 1 };
  }
  const { data, lineOf, problems } = parseYaml({
    text: parts.frontMatter,
    schema: caseFrontMatterSchema,
    firstLine: parts.frontMatterLine,
  });
  const body = markdownToBlocks({ markdown: parts.body, firstLine: parts.bodyLine });
  const misplaced = [
    ...body.references.filter(({ kind }) => kind === 'table').map(({ line }) => line),
    ...body.challengeLines,
  ].map((line) => ({ line, reason: folderReason('case-blocks') }));
  return {
    content: data && { key, ...data, blocks: body.blocks },
    references: body.references
      .filter(({ kind }) => kind === 'image')
      .map((reference) => ({ file, ...reference })),
    problems: [...problems, ...body.problems, ...misplaced].map((problem) => ({
      file,
      ...problem,
    })),
    coverLine: lineOf(['cover']),
  };
}

/** Reads the statement of truthfulness, which is text alone. */
export function readStatement({ file, text }: { file: string; text: string }): Body<TextContent> {
  const body = markdownToBlocks({ markdown: text });
  const content = body.blocks.flatMap((block) =>
    block.__component === 'report.text' ? block.content : [],
  );
  const misplaced = [...body.references.map(({ line }) => line), ...body.challengeLines].map(
    (line) => ({ line, reason: folderReason('statement-blocks') }),
  );
  return {
    content,
    references: [],
    problems: [...body.problems, ...misplaced].map((problem) => ({ file, ...problem })),
  };
}
