/** Strapi's own sign that somebody is signed in, in any window of the browser. */
export const isSignedIn = (): boolean => window.localStorage.getItem('isLoggedIn') !== null;
