import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A regular expression of the product, and where it stands. */
export type Pattern = { source: string; flags: string; place: string };

/** What a file holds: patterns as they are written, and the places where it makes one while it runs. */
export type FilePatterns = { written: Pattern[]; built: { place: string; code: string }[] };

const LITERAL = /^\/([^]*)\/([a-z]*)$/;

const textOf = (node: ts.Expression | undefined): string | null =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;

const isRegExp = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';

/** Reads a file by TypeScript's own parser, so that a slash in a text or a comment is none of a pattern. */
export function extractPatterns({ file, text }: { file: string; text?: string }): FilePatterns {
  const content = text ?? readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true);
  const found: FilePatterns = { written: [], built: [] };
  const placeOf = (node: ts.Node): string =>
    `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags = ''] = LITERAL.exec(node.text) ?? [];
      found.written.push({ source: pattern, flags, place: placeOf(node) });
    } else if (isRegExp(node)) {
      const [pattern, flags] = node.arguments ?? [];
      const written = textOf(pattern);
      const isWhole = written !== null && (flags === undefined || textOf(flags) !== null);
      if (isWhole) {
        found.written.push({ source: written, flags: textOf(flags) ?? '', place: placeOf(node) });
      } else found.built.push({ place: placeOf(node), code: node.getText() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
