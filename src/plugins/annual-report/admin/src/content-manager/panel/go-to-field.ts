import { blockPlace, openBlock } from '../fields/open-block';

const PATIENCE_MS = 2_000;
const AGAIN_MS = 60;

/** A block that was closed shows its field a moment after it was opened. */
const openSoon = (place: Parameters<typeof openBlock>[0], until: number): void => {
  if (openBlock(place) || Date.now() > until) return;
  window.setTimeout(() => openSoon(place, until), AGAIN_MS);
};

/**
 * Brings a field of the open form into view and gives it the focus, of rich text the paragraph.
 * @param field path of a finding or a number: `title`, `content.2.content.0`
 * @returns false where the form shows no such field
 */
export function goToField(field: string): boolean {
  const form = document.querySelector('main form');
  if (!form) return false;
  const place = blockPlace(field);
  if (place !== null) {
    if (form.querySelectorAll('ol[aria-describedby] > li').length <= place.block) return false;
    openSoon(place, Date.now() + PATIENCE_MS);
    return true;
  }
  const [name = ''] = field.split('.');
  const target = form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
  if (!target) return false;
  target.focus();
  target.scrollIntoView({ block: 'center', behavior: 'smooth' });
  return true;
}
