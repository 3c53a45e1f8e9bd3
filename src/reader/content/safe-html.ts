/** What is printed of HTML that somebody else made: these tags, without their attributes. */
const TAGS = new Set(
  'p ul ol li table thead tbody tfoot tr th td caption blockquote pre code strong em u s sub sup br hr figure figcaption h4 h5 h6 div'.split(
    ' ',
  ),
);
const VOID = new Set(['br', 'hr']);
/** Headings of a block stand below those of the chapters. */
const INSTEAD: Readonly<Record<string, string>> = {
  ...{ b: 'strong', i: 'em', del: 's', strike: 's' },
  ...{ h1: 'h4', h2: 'h5', h3: 'h6' },
};
/** Their text is for programs. */
const UNREAD = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
]);

const NAME = /(\/?)([a-z][a-z0-9-]{0,20})(?=[\s/>])/iy;
const ENTITY = /&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});)/gi;

/** Deeper than anything that is read by people. */
const MAX_DEPTH = 40;

const escapeText = (text: string): string =>
  text.replace(ENTITY, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Where the end tag of an element begins that is not read; the end of everything where it has none. */
const endOfUnread = (lower: string, name: string, from: number): number => {
  const found = lower.indexOf(`</${name}`, from);
  return found === -1 ? lower.length : found;
};

type Piece = { text: string } | { tag: string; isEnd: boolean };

/** Text and tags in order, each sign looked at a fixed number of times, whatever is open or missing. */
function* piecesOf(html: string): Generator<Piece, void, undefined> {
  const lower = html.toLowerCase();
  const behind = (sign: string, from: number): number => {
    const found = lower.indexOf(sign, from);
    return found === -1 ? html.length : found + sign.length;
  };
  let close = -1;
  let place = 0;
  while (place < html.length) {
    const begin = lower.indexOf('<', place);
    if (begin === -1) break;
    if (begin > place) yield { text: html.slice(place, begin) };
    if (close <= begin) close = behind('>', begin);
    NAME.lastIndex = begin + 1;
    const [, slash, name = ''] = NAME.exec(lower) ?? [];
    const isTag = name !== '' && lower[close - 1] === '>';
    if (lower.startsWith('<!--', begin)) place = behind('-->', begin);
    else if (/[!?/]/.test(lower[begin + 1] ?? '') && !isTag) place = close;
    else if (!isTag) {
      yield { text: '<' };
      place = begin + 1;
    } else if (slash === '' && UNREAD.has(name)) place = endOfUnread(lower, name, close);
    else {
      yield { tag: INSTEAD[name] ?? name, isEnd: slash !== '' };
      place = close;
    }
  }
  if (place < html.length) yield { text: html.slice(place) };
}

/**
 * HTML of a kind of block that this reader does not know, reduced to plain tags: no attribute, no address, no
 * script is left, and every tag is closed. What it is reduced to cannot act, whatever it was.
 */
export function safeHtml(html: string): string {
  const open: string[] = [];
  const written: string[] = [];
  const close = (tag: string): void => {
    if (!open.includes(tag)) return;
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      written.push(`</${last}>`);
      if (last === tag) return;
    }
  };
  for (const piece of piecesOf(html)) {
    if ('text' in piece) written.push(escapeText(piece.text));
    else if (!TAGS.has(piece.tag)) continue;
    else if (piece.isEnd) close(piece.tag);
    else if (VOID.has(piece.tag)) written.push(`<${piece.tag}>`);
    else if (open.length < MAX_DEPTH) {
      open.push(piece.tag);
      written.push(`<${piece.tag}>`);
    }
  }
  for (const tag of open.reverse()) written.push(`</${tag}>`);
  return written.join('');
}
