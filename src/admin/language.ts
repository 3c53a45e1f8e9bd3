/** Where Strapi keeps the language of the interface; a user's own choice is written there after login. */
const LANGUAGE_KEY = 'strapi-admin-language';

export type Language = 'zh' | 'en';

/** Lets the interface begin in Chinese in a browser in which nobody has chosen a language yet. */
export function beginInChinese(): void {
  if (localStorage.getItem(LANGUAGE_KEY) === null) localStorage.setItem(LANGUAGE_KEY, 'zh-Hans');
  document.documentElement.lang = localStorage.getItem(LANGUAGE_KEY) ?? 'zh-Hans';
}

export function currentLanguage(): Language {
  return localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh';
}
