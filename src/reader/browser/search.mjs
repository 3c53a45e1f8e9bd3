import { createDialog } from './dialog.mjs';

const PASSAGES =
  '.cover h1, .chapter > :is(h1, h2, h3, h4), .prose > *, .case-title, .case-summary, figcaption, .table-title, tbody tr, .challenge dd';
const MOST = 40;
const AROUND = 24;

/** @typedef {{ text: string, lower: string, id: string, place: string }} Passage */

/** What is read on this page, in order, with where it stands. @returns {Passage[]} */
const readPassages = () =>
  [...document.querySelectorAll(PASSAGES)].map((element) => {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const section = element.closest('.chapter');
    const heading = section?.querySelector(':scope > :is(h1, h2, h3, h4)');
    const parts = ['.section-number', '.section-title'].map(
      (part) => heading?.querySelector(part)?.textContent ?? '',
    );
    const id = element.closest('[id]')?.id ?? 'main';
    return { text, lower: text.toLowerCase(), id, place: parts.join(' ').trim() };
  });

/** The words with what stands around them. @param {Passage} passage @param {string} words */
const excerpt = ({ text, lower }, words) => {
  const begin = lower.indexOf(words);
  const from = Math.max(0, begin - AROUND);
  const end = begin + words.length;
  const mark = document.createElement('mark');
  mark.textContent = text.slice(begin, end);
  const after = text.slice(end, end + 2 * AROUND);
  return [
    `${from > 0 ? '…' : ''}${text.slice(from, begin)}`,
    mark,
    `${after}${end + after.length < text.length ? '…' : ''}`,
  ];
};

/** Finds words on the page: a plain scan, so that Chinese needs no spaces. */
class Search extends HTMLElement {
  /** @type {{ dialog: HTMLDialogElement, input: HTMLInputElement } | undefined} */
  made;

  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'search-button';
    button.textContent = this.dataset.label ?? '';
    button.addEventListener('click', () => {
      this.made ??= this.make();
      this.made.dialog.showModal();
      this.made.input.select();
    });
    this.append(button);
  }

  make() {
    const { label = '', hint = '', none = '', found = '', close = '' } = this.dataset;
    const { dialog, bar } = createDialog({ className: 'search-dialog', close });
    dialog.setAttribute('aria-label', label);
    const input = document.createElement('input');
    input.type = 'search';
    input.placeholder = hint;
    input.setAttribute('aria-label', hint);
    bar.prepend(input);
    const status = document.createElement('p');
    status.className = 'search-status';
    status.setAttribute('role', 'status');
    const list = document.createElement('ol');
    list.className = 'search-results';
    dialog.append(status, list);
    const passages = readPassages();
    input.addEventListener('input', () => {
      const words = input.value.trim().toLowerCase();
      const hits = words === '' ? [] : passages.filter(({ lower }) => lower.includes(words));
      list.replaceChildren(
        ...hits.slice(0, MOST).map((passage) => {
          const link = document.createElement('a');
          link.href = `#${passage.id}`;
          const place = document.createElement('small');
          place.textContent = passage.place;
          link.append(...excerpt(passage, words), place);
          const item = document.createElement('li');
          item.append(link);
          return item;
        }),
      );
      if (words === '') status.textContent = '';
      else if (hits.length === 0) status.textContent = none.replace('{words}', input.value.trim());
      else status.textContent = found.replace('{count}', String(hits.length));
    });
    list.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (!link) return;
      // What is behind a closed chart is opened with it.
      const element = document.getElementById(link.hash.slice(1));
      const closed = element?.closest('details');
      if (closed) closed.open = true;
      dialog.close();
    });
    return { dialog, input };
  }
}

customElements.define('annals-search', Search);
