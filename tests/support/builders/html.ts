type Tag = { name: string; attributes: Record<string, string>; isEnd: boolean };

export type ParsedHtml = { tags: Tag[]; text: string; links: string[] };

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)>|([^<>"]+)/y;
const ATTRIBUTE = / ([a-z]+)="([^"]*)"/g;
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};
const VOID = new Set(['br']);

const decode = (text: string): string => {
  const bare = text.replace(/&(amp|lt|gt|quot);/g, '');
  if (bare.includes('&')) throw new Error(`a bare ampersand in: ${text}`);
  return text.replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
};

const readTokens = (html: string): (Tag | string)[] => {
  const tokens: (Tag | string)[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < html.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(html);
    if (!match) throw new Error(`not strict HTML at ${at}: ${html.slice(at, at + 40)}`);
    const [, slash, name, attributes = '', text] = match;
    if (name === undefined) {
      tokens.push(decode(text ?? ''));
    } else {
      const pairs = [...attributes.matchAll(ATTRIBUTE)];
      tokens.push({
        name,
        isEnd: slash === '/',
        attributes: Object.fromEntries(
          pairs.map(([, key = '', value = '']) => [key, decode(value)]),
        ),
      });
    }
  }
  return tokens;
};

const checkBalance = (tags: Tag[]): void => {
  const open: string[] = [];
  for (const { name, isEnd } of tags) {
    if (VOID.has(name)) continue;
    if (!isEnd) open.push(name);
    else if (open.pop() !== name) throw new Error(`</${name}> closes something else`);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(', ')}`);
};

/**
 * Reads HTML far more strictly than a browser does, knowing nothing of the code that wrote it: every character
 * belongs to a well-formed tag or to escaped text, and every tag is closed in order.
 * @throws Error on anything else
 */
export function parseStrictHtml({ html }: { html: string }): ParsedHtml {
  const tokens = readTokens(html);
  const tags = tokens.filter((token) => typeof token !== 'string');
  checkBalance(tags);
  return {
    tags,
    text: tokens
      .map((token) => (typeof token === 'string' ? token : token.name === 'br' ? '\n' : ''))
      .join(''),
    links: tags.flatMap((tag) => tag.attributes.href ?? []),
  };
}
