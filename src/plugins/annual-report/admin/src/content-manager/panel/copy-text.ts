/** Puts a text on the clipboard. @throws where the browser has none, as on a page without encryption */
export async function copyText(text: string): Promise<void> {
  if (!window.isSecureContext) throw new Error('There is no clipboard here.');
  await navigator.clipboard.writeText(text);
}
