import fc from 'fast-check';

const WORDS = [
  '毕业生',
  '人',
  '，',
  '。',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '{',
  '｝',
  '305',
  'é',
  '👩‍🏫',
  '\u200b',
  '{{{',
];
const TOKENS = [
  '{{graduates.total}}',
  '{{ graduates.total @ 2023 | change.up }}',
  '｛｛graduates.total｜wan｝｝',
  '{｛image:main-campus｝}',
  '{{case:a}}',
  // Broken ones.
  '{{graduates',
  '{{}}',
  '}}',
  '{{{graduates.total}}}',
  '{{毕业生人数}}',
];

const words = () =>
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...TOKENS), fc.string()), {
      maxLength: 5,
    })
    .map((parts) => parts.join(''));

const isSet = () => fc.option(fc.boolean(), { nil: undefined });

const textNode = () =>
  fc
    .record({
      type: fc.constant('text' as const),
      text: words(),
      bold: isSet(),
      italic: isSet(),
      underline: isSet(),
      strikethrough: isSet(),
      code: isSet(),
      // What an import left behind.
      mark: fc.option(fc.constant('x'), { nil: undefined, freq: 1 }),
    })
    .map((node) =>
      Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)),
    );

const link = () =>
  fc.record({
    type: fc.constant('link' as const),
    url: fc.constantFrom(
      'https://www.moe.gov.cn/',
      'mailto:a@b.cn',
      '/admin',
      'javascript:alert(1)',
    ),
    children: fc.array(textNode(), { minLength: 1, maxLength: 2 }),
  });

const inlines = () =>
  fc.array(fc.oneof({ weight: 4, arbitrary: textNode() }, { weight: 1, arbitrary: link() }), {
    minLength: 1,
    maxLength: 5,
  });

const item = () => fc.record({ type: fc.constant('list-item' as const), children: inlines() });

const list = (depth: number): fc.Arbitrary<object> =>
  fc.record(
    {
      type: fc.constant('list' as const),
      format: fc.constantFrom('ordered', 'unordered'),
      indentLevel: fc.nat({ max: 3 }),
      children: fc.array(
        depth === 0
          ? item()
          : fc.oneof({ weight: 3, arbitrary: item() }, { weight: 1, arbitrary: list(depth - 1) }),
        { minLength: 1, maxLength: 4 },
      ),
    },
    { requiredKeys: ['type', 'format', 'children'] },
  );

/** What a `blocks` field may hold: what Strapi's validator lets through, pictures and what nobody knows too. */
export function editorBlock(): fc.Arbitrary<object> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant('paragraph'), children: inlines() }) },
    fc.record({ type: fc.constant('quote'), children: inlines() }),
    fc.record({
      type: fc.constant('heading'),
      level: fc.constantFrom(1, 2, 3, 6, '2'),
      children: inlines(),
    }),
    fc.record(
      {
        type: fc.constant('code'),
        language: fc.constantFrom('plaintext', null),
        children: fc.array(textNode(), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['type', 'children'] },
    ),
    { weight: 2, arbitrary: list(2) },
    fc.constant({
      type: 'image',
      image: { url: '/uploads/a.jpg', name: 'a' },
      children: [{ type: 'text', text: '' }],
    }),
    fc.constant({ type: 'table', rows: [] }),
  );
}
