/** The blocks of the form's only dynamic zone, as they stand on the page. */
const blocksIn = (form: ParentNode): HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>('ol > li')].filter(
    (item) => item.querySelector(':scope h3 button[aria-expanded]') !== null,
  );

const openBlock = (block: HTMLElement): void => {
  const trigger = block.querySelector<HTMLElement>('h3 button[aria-expanded="false"]');
  trigger?.click();
  (trigger ?? block.querySelector<HTMLElement>('h3 button'))?.focus();
};

/**
 * Brings a field of the open form into view and gives it the focus.
 * @param field path of a finding: `title`, `content.2.content.0`
 * @returns false where the form shows no such field
 */
export function goToField(field: string): boolean {
  const [name = '', index] = field.split('.');
  const form = document.querySelector('main form');
  if (!form) return false;
  const block = name === 'content' && index !== undefined ? blocksIn(form)[Number(index)] : null;
  const target = block ?? form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
  if (!target) return false;
  if (block) openBlock(block);
  else target.focus();
  target.scrollIntoView({ block: 'center', behavior: 'smooth' });
  return true;
}
