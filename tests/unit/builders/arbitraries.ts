import fc from 'fast-check';
import type { OutlineNode } from '../../../src/plugins/annual-report/domain/outline/outline';

/** The same things in another order. */
export const shuffled = <Item>({ items }: { items: Item[] }): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray(items, { minLength: items.length });

type Rows = { rows: OutlineNode[]; depths: number[] };

/** Rows of an outline in which every parent stands before its children: never a circle, never a gap. */
export const treeRows = ({
  maxNodes = 20,
  maxDepth = maxNodes,
}: { maxNodes?: number; maxDepth?: number } = {}): fc.Arbitrary<OutlineNode[]> =>
  fc
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

/** Rows with any parent: themselves, each other in circles, or something that is not there. */
export const graphRows = ({ maxNodes = 12 }: { maxNodes?: number } = {}): fc.Arbitrary<
  OutlineNode[]
> =>
  fc
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

/** Numbers as an observation may hold them: up to 15 significant digits, up to six of them decimals. */
export const exactNumber = (): fc.Arbitrary<{ units: number; decimals: number; value: number }> =>
  fc
    .record({
      units: fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
      decimals: fc.integer({ min: 0, max: 6 }),
    })
    .map(({ units, decimals }) => ({
      units,
      decimals,
      value: Number(`${units}e-${decimals}`) + 0,
    }));
