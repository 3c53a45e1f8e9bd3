import type { Message } from './message';

const STEPS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const;

const NOW: Message = { zh: '刚才', en: 'just now' };

/**
 * How long ago something was, in whole days, hours or minutes. Whoever is served may live in another time
 * zone than the server.
 */
export const timeAgo = ({ at, now }: { at: Date; now: Date }): Message => {
  const seconds = (now.getTime() - at.getTime()) / 1000;
  const step = STEPS.find((candidate) => seconds >= candidate.seconds);
  if (!step) return NOW;
  const ago = (tag: string): string =>
    new Intl.RelativeTimeFormat(tag).format(-Math.floor(seconds / step.seconds), step.unit);
  return { zh: ago('zh-CN').replace(/^(\d+)/, '$1 '), en: ago('en') };
};
