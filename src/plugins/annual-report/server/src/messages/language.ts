import type { Core } from '@strapi/strapi';
import type { Language } from './message';

/**
 * Language for whoever typed a command: that of the terminal's settings, in the order in which POSIX reads
 * them; Chinese where they name neither Chinese nor English.
 */
export function terminalLanguage({ env }: { env: NodeJS.ProcessEnv }): Language {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase().startsWith('en')
    ? 'en'
    : 'zh';
}

const fromTag = (tag: string): Language | null => {
  const lower = tag.trim().toLowerCase();
  if (lower.startsWith('zh')) return 'zh';
  return lower.startsWith('en') ? 'en' : null;
};

const byQuality = (header: string): string[] =>
  header
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.split(';');
      const quality = params.map((param) => param.trim()).find((param) => param.startsWith('q='));
      return { tag, quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .sort((left, right) => right.quality - left.quality)
    .map(({ tag }) => tag);

/**
 * Language for whoever is being served: the admin user's own, else the best of `Accept-Language`, else
 * Chinese (also outside of a request).
 */
export function requestLanguage({ strapi }: { strapi: Core.Strapi }): Language {
  const context = strapi.requestContext.get();
  const user: unknown = context?.state.user;
  if (typeof user === 'object' && user !== null && 'preferedLanguage' in user) {
    const own = typeof user.preferedLanguage === 'string' ? fromTag(user.preferedLanguage) : null;
    if (own) return own;
  }
  const header = context?.get('Accept-Language') ?? '';
  for (const tag of byQuality(header)) {
    const language = fromTag(tag);
    if (language) return language;
  }
  return 'zh';
}
