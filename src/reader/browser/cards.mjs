import { createDialog } from './dialog.mjs';

/** Cards that were fetched, by address. */
const cards = new Map();

/** @param {string} address */
const fetchCard = async (address) => {
  const known = cards.get(address);
  if (known) return known;
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const card = page.querySelector('[data-card]');
  if (!card) throw new Error('no card');
  cards.set(address, card);
  return card;
};

/** Opens the page of a number as a card over the text. Where it cannot be fetched, the link is followed. */
class Cards extends HTMLElement {
  /** @type {{ dialog: HTMLDialogElement, place: HTMLElement, whole: HTMLAnchorElement } | undefined} */
  made;

  connectedCallback() {
    this.addEventListener('click', (event) => {
      const { target } = event;
      const link = target instanceof Element ? target.closest('a[data-indicator]') : null;
      if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      event.preventDefault();
      void this.open(link.href);
    });
  }

  /** @param {string} address */
  async open(address) {
    try {
      const card = document.importNode(await fetchCard(address), true);
      const view = this.made ?? this.make();
      this.made = view;
      view.whole.href = address;
      view.place.replaceChildren(card);
      const title = card.querySelector('h1')?.textContent ?? '';
      view.dialog.setAttribute('aria-label', title);
      view.dialog.showModal();
      view.dialog.scrollTop = 0;
    } catch {
      location.assign(address);
    }
  }

  make() {
    const { close = '', whole: label = '' } = this.dataset;
    const { dialog, bar } = createDialog({ className: 'card-dialog', close });
    const whole = document.createElement('a');
    whole.textContent = label;
    bar.prepend(whole);
    const place = document.createElement('div');
    dialog.append(place);
    // A place of this page is behind the dialog.
    dialog.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link && link.pathname === location.pathname && link.hash !== '') dialog.close();
    });
    return { dialog, place, whole };
  }
}

customElements.define('annals-cards', Cards);
