import { Document, isMap, isPair, isScalar, Scalar, visit } from 'yaml';

const LINE_WIDTH = 100;

/** Texts are quoted, so that neither people nor parsers take 305 for a number; codes and keys stand plain. */
const quoteTexts = (document: Document, plain: ReadonlySet<string>): void => {
  visit(document, {
    Scalar(place, node, path) {
      if (typeof node.value !== 'string' || place === 'key') return;
      const parent = path.findLast((step) => isPair(step));
      const name = isScalar(parent?.key) ? String(parent.key.value) : '';
      if (!plain.has(name))
        node.type = node.value.includes('\n') ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
    },
  });
};

/** One line for what is short: values and rows. */
const flowShortMaps = (document: Document, depth: number): void => {
  visit(document, {
    Map(_place, node, path) {
      const level = path.filter(
        (step) => isMap(step) || (typeof step === 'object' && 'items' in step),
      ).length;
      if (level >= depth) node.flow = true;
    },
  });
};

/**
 * Writes YAML for people: texts in quotes, the fields named `plain` without.
 * @param flowFrom how deep maps stand on one line; none by default
 */
export function writeYaml({
  data,
  plain = [],
  flowFrom = Number.POSITIVE_INFINITY,
}: {
  data: unknown;
  plain?: readonly string[];
  flowFrom?: number;
}): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  quoteTexts(document, new Set(plain));
  flowShortMaps(document, flowFrom);
  return document.toString({ lineWidth: LINE_WIDTH, singleQuote: true });
}
