import type { BackupStep } from '../services/backup/manifest';
import { say } from './print';

const EVERY_MS = 2_000;
const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** A size for people, such as `12.3 MB`. */
export function formatSize(bytes: number): string {
  const power = bytes === 0 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return `${(bytes / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${UNITS[power] ?? ''}`;
}

/** Prints where a backup or a restore is: at the beginning of each phase, then every two seconds. */
export function printSteps({ now = Date.now }: { now?: () => number } = {}) {
  let last = { phase: '', at: 0 };
  return ({ phase, done, of, bytes }: BackupStep): void => {
    if (phase === last.phase && now() - last.at < EVERY_MS) return;
    last = { phase, at: now() };
    say(`step-${phase}`, { done: done + 1, of, size: formatSize(bytes) });
  };
}

/** The hosts of addresses, for a line that says where files lie. */
export function hostsOf(urls: string[]): string {
  const hosts = urls.map((url) => (URL.canParse(url, 'file:') ? new URL(url, 'file:').host : ''));
  return [...new Set(hosts)].join(', ');
}
