import logo from './logo.svg';

const NAME = 'Annals';

/** Strapi writes its own name into the title of every page; the tab should say whose panel this is. */
const rename = (): void => {
  const title = document.title.replace(/Strapi( Admin)?$/, NAME);
  if (title !== document.title) document.title = title;
};

/** Gives the browser's tab the name and the picture of Annals. */
export function brandPage(): void {
  const icon = document.createElement('link');
  icon.rel = 'icon';
  icon.href = logo;
  document.head.append(icon);
  new MutationObserver(rename).observe(document.head, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  rename();
}
