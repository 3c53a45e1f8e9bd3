/**
 * A dialog that Escape, its button and a click beside it close, and that gives the focus back.
 * @param {{ className: string, close: string }} input `close`: what its button is called
 */
export function createDialog({ className, close }) {
  const dialog = document.createElement('dialog');
  dialog.className = className;
  const bar = document.createElement('div');
  bar.className = 'dialog-bar';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.textContent = '✕';
  button.setAttribute('aria-label', close);
  button.addEventListener('click', () => dialog.close());
  bar.append(button);
  dialog.append(bar);
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return { dialog, bar, button };
}
