import fc from 'fast-check';
import type {
  InlineNode,
  ListNode,
  TextContent,
} from '../../../src/plugins/annual-report/contract/text';
import type { OutlineNode } from '../../../src/plugins/annual-report/domain/outline/outline';

/** The same things in another order. */
export function shuffled<Item>({ items }: { items: Item[] }): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray(items, { minLength: items.length });
}

type Rows = { rows: OutlineNode[]; depths: number[] };

/** Rows of an outline in which every parent stands before its children: never a circle, never a gap. */
export function treeRows({
  maxNodes = 20,
  maxDepth = maxNodes,
}: { maxNodes?: number; maxDepth?: number } = {}): fc.Arbitrary<OutlineNode[]> {
  return fc
    .array(fc.record({ above: fc.nat(), position: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: maxNodes,
    })
    .map((given) => {
      const { rows } = given.reduce<Rows>(
        (tree, { above, position }, index) => {
          const parent = above % (index + 1);
          const depth = (tree.depths[parent] ?? 0) + 1;
          const isTop = parent === index || depth > maxDepth;
          const documentId = `node-${index}`;
          return {
            rows: [...tree.rows, { documentId, parent: isTop ? null : `node-${parent}`, position }],
            depths: [...tree.depths, isTop ? 1 : depth],
          };
        },
        { rows: [], depths: [] },
      );
      return rows;
    });
}

/** Rows with any parent: themselves, each other in circles, or something that is not there. */
export function graphRows({ maxNodes = 12 }: { maxNodes?: number } = {}): fc.Arbitrary<
  OutlineNode[]
> {
  return fc
    .array(
      fc.record({
        parent: fc.option(fc.integer({ min: 0, max: maxNodes })),
        position: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: maxNodes },
    )
    .map((rows) =>
      rows.map(({ parent, position }, index) => ({
        documentId: `node-${index}`,
        parent: parent === null ? null : `node-${parent}`,
        position,
      })),
    );
}

/** Numbers as an observation may hold them: up to 15 significant digits, up to six of them decimals. */
export function exactNumber(): fc.Arbitrary<{ units: number; decimals: number; value: number }> {
  return fc
    .record({
      units: fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
      decimals: fc.integer({ min: 0, max: 6 }),
    })
    .map(({ units, decimals }) => ({
      units,
      decimals,
      value: Number(`${units}e-${decimals}`) + 0,
    }));
}

const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  '</p><script src=//evil.example>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- ',
  ']]>',
  '&lt;b&gt;&amp;#60;',
  '<svg/onload=alert(1)>',
  '\u0000<\u2028>\n"&',
];

const HOSTILE_URLS = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript&colon;alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://example.org/"><img onerror=alert(1)>',
  'https://example.org/" onclick="alert(1)',
];

export function anyText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...HOSTILE_TEXTS),
    fc
      .array(fc.constantFrom('<', '>', '"', "'", '&', 'a', '/', '=', ' ', '\n'))
      .map((c) => c.join('')),
  );
}

export function anyUrl(): fc.Arbitrary<string> {
  return fc.oneof(fc.webUrl(), fc.constantFrom(...HOSTILE_URLS), anyText());
}

const textNode = () =>
  fc.record(
    {
      type: fc.constant('text' as const),
      text: anyText(),
      bold: fc.boolean(),
      italic: fc.boolean(),
      underline: fc.boolean(),
      strikethrough: fc.boolean(),
      code: fc.boolean(),
    },
    { requiredKeys: ['type', 'text'] },
  );

const inlineNodes = (): fc.Arbitrary<InlineNode[]> =>
  fc.array(
    fc.oneof(
      textNode(),
      fc.record({
        type: fc.constant('link' as const),
        url: anyUrl(),
        children: fc.array(textNode(), { maxLength: 2 }),
      }),
    ),
    { maxLength: 4 },
  );

const listNode = ({ depth }: { depth: number }): fc.Arbitrary<ListNode> => {
  const item = fc.record({ type: fc.constant('list-item' as const), children: inlineNodes() });
  return fc.record({
    type: fc.constant('list' as const),
    format: fc.constantFrom('ordered' as const, 'unordered' as const),
    children: fc.array(depth > 1 ? fc.oneof(item, listNode({ depth: depth - 1 })) : item, {
      maxLength: 3,
    }),
  });
};

/** Body text of any shape that the contract allows, with texts and addresses meant to break out of HTML. */
export function anyContent(): fc.Arbitrary<TextContent> {
  const children = inlineNodes();
  return fc.array(
    fc.oneof(
      fc.record({ type: fc.constant('paragraph' as const), children }),
      fc.record({
        type: fc.constant('heading' as const),
        level: fc.integer({ min: 1, max: 6 }),
        children,
      }),
      fc.record({ type: fc.constant('quote' as const), children }),
      fc.record({ type: fc.constant('code' as const), children }),
      listNode({ depth: 3 }),
    ),
    { maxLength: 4 },
  );
}
