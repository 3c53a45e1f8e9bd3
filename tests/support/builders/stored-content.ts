import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';

type Validator = { validateSync: (value: unknown, options: object) => unknown };

/** Strapi's own validator of texts, which no entry of its package exports. */
const VALIDATOR = path.resolve(
  'node_modules/@strapi/core/dist/services/entity-validator/blocks-validator.js',
);
const { blocksValidator } = createRequire(path.resolve('package.json'))(VALIDATOR) as {
  blocksValidator: () => Validator;
};

/** What Strapi stores of a text that is sent to it; null when it refuses it. */
export function storedByStrapi(content: unknown): unknown {
  try {
    return blocksValidator().validateSync(content, { strict: false, abortEarly: false });
  } catch {
    return null;
  }
}

const anything = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(null, undefined, -1, 0, 1, 1.5, 1e300, '', 'x', '2', 'true', true, [], {}),
    fc.double(),
    fc.string(),
  );

/** A property with the value that it should have, or with any, or not at all. */
const perhaps = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: anything() });

const record = (
  type: string,
  properties: Record<string, fc.Arbitrary<unknown>>,
  required: string[] = [],
) => {
  const model: Record<string, fc.Arbitrary<unknown>> = {
    type: fc.constant(type),
    ...properties,
    [`x-${type}`]: anything(),
  };
  return fc.record(model, { requiredKeys: ['type', ...required] });
};

const textNode = () =>
  record(
    'text',
    {
      text: perhaps(fc.string()),
      bold: anything(),
      italic: anything(),
      underline: anything(),
      strikethrough: anything(),
      code: anything(),
      fact: anything(),
    },
    ['text'],
  );

const URLS = ['https://example.org', '/uploads/a.pdf', 'ftp://example.org/a', 'mailto:a@b.cn'];

const inlines = () =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: textNode() },
      {
        weight: 1,
        arbitrary: record(
          'link',
          {
            url: perhaps(fc.constantFrom(...URLS)),
            rel: anything(),
            children: fc.array(textNode(), { maxLength: 2 }),
          },
          ['url', 'children'],
        ),
      },
    ),
    { maxLength: 3 },
  );

const list = (depth: number): fc.Arbitrary<unknown> => {
  const item = record('list-item', { children: inlines() }, ['children']);
  return record(
    'list',
    {
      format: perhaps(fc.constantFrom('ordered', 'unordered')),
      indentLevel: anything(),
      children: fc.array(depth === 0 ? item : fc.oneof(item, list(depth - 1)), { maxLength: 3 }),
    },
    ['format', 'children'],
  );
};

const picture = () =>
  record('image', {
    image: fc.constant({
      name: 'a.jpg',
      url: '/uploads/a.jpg',
      width: 1,
      height: 1,
      hash: 'a',
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 1,
      provider: 'local',
      createdAt: '2024-01-01',
      updatedAt: '2024-01-01',
    }),
    children: inlines(),
  });

/** A text as a script may send it: mostly right, with anything at all in any property. */
export function sentContent({ pictures = false } = {}): fc.Arbitrary<unknown[]> {
  const children = inlines();
  const nodes = [
    record('paragraph', { children }, ['children']),
    record('quote', { children }, ['children']),
    record('heading', { level: perhaps(fc.integer({ min: 1, max: 6 })), children }, [
      'level',
      'children',
    ]),
    record('code', { language: anything(), children: fc.array(textNode(), { maxLength: 2 }) }, [
      'children',
    ]),
    list(2),
    ...(pictures ? [picture()] : []),
  ];
  return fc.array(fc.oneof(...nodes), { maxLength: 4 });
}
