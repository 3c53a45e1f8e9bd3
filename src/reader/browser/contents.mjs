import { createDialog } from './dialog.mjs';

const WIDE = '(min-width: 64rem)';

/** The outline: marks the section that is read, and is a sheet where there is no room beside the text. */
class Contents extends HTMLElement {
  connectedCallback() {
    const details = this.querySelector('details');
    const label = this.querySelector('summary')?.textContent ?? '';
    if (!details) return;
    this.markCurrent();
    this.makeSheet({ details, label });
  }

  /** @param {{ details: HTMLDetailsElement, label: string }} input */
  makeSheet({ details, label }) {
    const { dialog } = createDialog({
      className: 'contents-sheet',
      close: this.dataset.close ?? '',
    });
    dialog.setAttribute('aria-label', label);
    const place = document.createElement('div');
    place.className = 'contents';
    dialog.append(place);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'contents-button';
    button.textContent = label;
    button.addEventListener('click', () => {
      const list = details.querySelector('nav')?.cloneNode(true);
      if (list) place.replaceChildren(list);
      dialog.showModal();
      dialog.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
    });
    dialog.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) dialog.close();
    });
    this.append(button);
    const wide = matchMedia(WIDE);
    const open = () => {
      details.open = wide.matches;
    };
    wide.addEventListener('change', open);
    open();
  }

  markCurrent() {
    const links = new Map(
      [...this.querySelectorAll('a')].flatMap((link) => {
        const id = link.hash.slice(1);
        return link.pathname === location.pathname && id !== '' ? [[id, link]] : [];
      }),
    );
    const sections = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
    if (sections.length === 0) return;
    let current = '';
    const mark = () => {
      const passed = sections.filter((section) => section.getBoundingClientRect().top < 160);
      const next = passed.at(-1)?.id ?? '';
      if (next === current) return;
      links.get(current)?.removeAttribute('aria-current');
      const link = links.get(next);
      link?.setAttribute('aria-current', 'location');
      current = next;
      const list = link?.closest('.contents');
      if (!link || !list || list.scrollHeight <= list.clientHeight) return;
      const { top, bottom } = link.getBoundingClientRect();
      const frame = list.getBoundingClientRect();
      if (top < frame.top || bottom > frame.bottom)
        list.scrollTop += top - frame.top - frame.height / 2;
    };
    let isAsked = false;
    addEventListener(
      'scroll',
      () => {
        if (isAsked) return;
        isAsked = true;
        requestAnimationFrame(() => {
          isAsked = false;
          mark();
        });
      },
      { passive: true },
    );
    mark();
  }
}

customElements.define('annals-contents', Contents);
