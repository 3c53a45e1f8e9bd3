/** Strapi's own sign that somebody is signed in, in any window of the browser. */
export function isSignedIn(): boolean {
  return window.localStorage.getItem('isLoggedIn') !== null;
}
