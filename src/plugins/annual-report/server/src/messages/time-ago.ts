import type { Message, MessageParams } from './message';

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
export function timeAgo({ at, now }: { at: Date; now: Date }): Message {
  const seconds = (now.getTime() - at.getTime()) / 1000;
  const step = STEPS.find((candidate) => seconds >= candidate.seconds);
  if (!step) return NOW;
  const ago = (tag: string): string =>
    new Intl.RelativeTimeFormat(tag).format(-Math.floor(seconds / step.seconds), step.unit);
  return { zh: ago('zh-CN').replace(/^(\d+)/, '$1 '), en: ago('en') };
}

const SYSTEM: Message = { zh: '系统', en: 'the system' };

/** `who` changed something last (null for nobody in particular) and `when` (from an ISO date), as messages name it. */
export function whoAndWhen({ name, at }: { name: string | null; at: string }): MessageParams {
  return { who: name ?? SYSTEM, when: timeAgo({ at: new Date(at), now: new Date() }) };
}
