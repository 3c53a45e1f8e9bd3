/** How a piece of text looks, as far as it changes what one reads. */
export type Look = { isStruck: boolean; isRaised: boolean; isHidden: boolean };

export const PLAIN_LOOK: Look = { isStruck: false, isRaised: false, isHidden: false };

const STRUCK = new Set(['S', 'STRIKE', 'DEL']);
const RAISED = new Set(['SUP', 'SUB']);

const declarationsOf = (style: string): Map<string, string> =>
  new Map(
    style.split(';').map((declaration): [string, string] => {
      const [name = '', ...value] = declaration.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim().toLowerCase()];
    }),
  );

/** What a style says; what it does not name it leaves as it is. */
const styleLook = (style: string): Partial<Look> => {
  const of = declarationsOf(style);
  const line = of.get('text-decoration') ?? of.get('text-decoration-line');
  const place = of.get('vertical-align');
  return {
    ...(line !== undefined && { isStruck: line.includes('line-through') }),
    ...(place !== undefined && { isRaised: place === 'super' || place === 'sub' }),
    ...((of.get('display') === 'none' || of.get('mso-hide') === 'all') && { isHidden: true }),
  };
};

const CLASS_NAME = /^[\w-]+$/;

/** The class that a selector such as `span.MsoFootnoteReference` ends with; null where it ends otherwise. */
const classOf = (selector: string): string | null => {
  const point = selector.lastIndexOf('.');
  const name = selector.slice(point + 1).trim();
  return point >= 0 && CLASS_NAME.test(name) ? name : null;
};

/** The looks of classes, as Excel, WPS and Word write them into the head of what they copy. */
export function classLooks({ page }: { page: Document }): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>();
  for (const sheet of page.querySelectorAll('style')) {
    for (const rule of sheet.textContent.split('}')) {
      const brace = rule.lastIndexOf('{');
      if (brace < 0) continue;
      const look = styleLook(rule.slice(brace + 1));
      for (const selector of rule.slice(0, brace).split(',')) {
        const name = classOf(selector);
        if (name) looks.set(name, { ...PLAIN_LOOK, ...looks.get(name), ...look });
      }
    }
  }
  return looks;
}

/** How an element looks within another. A line through the text around it goes through it too. */
export function lookOf({
  element,
  around,
  looks,
}: {
  element: Element;
  around: Look;
  looks: ReadonlyMap<string, Look>;
}): Look {
  const classes = [...element.classList].flatMap((name) => looks.get(name) ?? []);
  const own = styleLook(element.getAttribute('style') ?? '');
  const is = (name: keyof Look): boolean => own[name] ?? classes.some((look) => look[name]);
  return {
    isStruck: around.isStruck || STRUCK.has(element.tagName) || is('isStruck'),
    isRaised: around.isRaised || RAISED.has(element.tagName) || is('isRaised'),
    isHidden: around.isHidden || is('isHidden'),
  };
}
