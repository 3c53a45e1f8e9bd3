type PolicyContext = { state: { auth?: { strategy?: { name?: string } } } };

/**
 * Lets requests with an API token pass, and no other: a preview is never open to everyone, whatever was
 * granted to the roles of the website.
 */
export function holdsToken({ state }: PolicyContext): boolean {
  return state.auth?.strategy?.name === 'content-api-token';
}
