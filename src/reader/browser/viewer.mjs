import { createDialog } from './dialog.mjs';

/** @typedef {{ dialog: HTMLDialogElement, image: HTMLImageElement, caption: HTMLElement, count: HTMLElement, show: (step: number) => void }} View */

/** The photographs of a page, one after the other over the whole window. Without a script their links open the files. */
class Viewer extends HTMLElement {
  /** @type {View | undefined} */
  made;

  connectedCallback() {
    this.addEventListener('click', (event) => {
      const { target } = event;
      const link = target instanceof Element ? target.closest('a.enlarge') : null;
      if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      event.preventDefault();
      this.open(link);
    });
  }

  /** @param {HTMLAnchorElement} first */
  open(first) {
    const links = [...this.querySelectorAll('a.enlarge')].filter(
      (link) => link instanceof HTMLAnchorElement,
    );
    const view = this.made ?? this.make(links.length);
    this.made = view;
    let place = links.indexOf(first);
    view.show = (step) => {
      place = (place + step + links.length) % links.length;
      const link = links[place];
      const picture = link?.querySelector('img');
      const caption = link?.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
      if (!link || !picture) return;
      view.image.src = link.href;
      view.image.alt = picture.alt;
      view.caption.textContent = caption;
      view.count.textContent = `${place + 1} / ${links.length}`;
    };
    view.show(0);
    view.dialog.showModal();
    view.dialog.addEventListener('close', () => links[place]?.focus(), { once: true });
  }

  /** @param {number} count */
  make(count) {
    const { close = '', previous = '', next = '' } = this.dataset;
    const { dialog, bar, button } = createDialog({ className: 'viewer', close });
    const image = document.createElement('img');
    const caption = document.createElement('p');
    caption.className = 'viewer-caption';
    caption.setAttribute('role', 'status');
    const frame = document.createElement('div');
    frame.className = 'viewer-frame';
    const label = document.createElement('span');
    /** @type {View} */
    const view = { dialog, image, caption, count: label, show: () => undefined };
    /** @param {string} words @param {string} sign @param {number} step */
    const turn = (words, sign, step) => {
      const turning = document.createElement('button');
      turning.type = 'button';
      turning.textContent = sign;
      turning.setAttribute('aria-label', words);
      turning.addEventListener('click', () => view.show(step));
      return turning;
    };
    bar.prepend(label);
    if (count > 1) button.before(turn(previous, '‹', -1), turn(next, '›', 1));
    frame.append(bar, image, caption);
    dialog.append(frame);
    dialog.setAttribute('aria-label', close);
    dialog.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowLeft') view.show(-1);
      if (key === 'ArrowRight') view.show(1);
    });
    return view;
  }
}

customElements.define('annals-viewer', Viewer);
