import type { Language } from './message';

/**
 * Language for whoever typed a command: that of the terminal's settings, in the order in which POSIX reads
 * them; Chinese where they name neither Chinese nor English.
 */
export const terminalLanguage = ({ env }: { env: NodeJS.ProcessEnv }): Language =>
  (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase().startsWith('en') ? 'en' : 'zh';
