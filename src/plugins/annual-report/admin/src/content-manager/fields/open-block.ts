/** A place inside the blocks of a chapter or case: which block, which field of it, which paragraph. */
type BlockPlace = { block: number; field: string | null; paragraph: number | null };

const PATTERN = /^content\.(\d+)(?:\.([a-z]+)(?:\.(\d+))?)?/;

/** Reads the path of a field, such as `content.2.content.0`; null for a field outside of blocks. */
export function blockPlace(path: string): BlockPlace | null {
  const [, block, field = null, paragraph] = PATTERN.exec(path) ?? [];
  if (block === undefined) return null;
  return {
    block: Number(block),
    field,
    paragraph: paragraph === undefined ? null : Number(paragraph),
  };
}

const EDITOR = '[contenteditable="true"]';
const WRITABLE = `${EDITOR}, textarea, input`;

const itemOf = ({ block }: BlockPlace): HTMLElement | null =>
  document.querySelector<HTMLElement>(`ol[aria-describedby] > li:nth-child(${block + 1})`);

/** What bears the name of a rich text is the choice of its paragraphs' format, and its editor bears none. */
const fieldIn = (item: HTMLElement, { block, field }: BlockPlace): HTMLElement | null => {
  const named = item.querySelector<HTMLElement>(`[name="content.${block}.${field ?? ''}"]`);
  if (named === null) return item.querySelector<HTMLElement>(WRITABLE);
  return named.role === 'combobox' ? item.querySelector<HTMLElement>(EDITOR) : named;
};

/**
 * Opens a block of the form that is shown, focuses its field and brings the paragraph into view. False while
 * the form does not show it yet.
 */
export function openBlock(place: BlockPlace): boolean {
  const item = itemOf(place);
  if (item === null) return false;
  const trigger = item.querySelector<HTMLElement>('h3 button[aria-expanded]');
  if (trigger?.getAttribute('aria-expanded') === 'false') {
    trigger.click();
    return false;
  }
  const field = fieldIn(item, place);
  if (field === null) return false;
  field.focus();
  const paragraph = place.paragraph === null ? undefined : field.children[place.paragraph];
  (paragraph ?? field).scrollIntoView({ block: 'center' });
  return true;
}
