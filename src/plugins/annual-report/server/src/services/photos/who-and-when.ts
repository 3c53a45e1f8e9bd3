import type { MessageParams } from '../../messages/message';

/** Who saved something last and when, as messages name it. */
export const whoAndWhen = ({
  changedBy,
  version,
}: {
  changedBy: string | null;
  version: string;
}): MessageParams => ({
  who: changedBy ?? { zh: '系统', en: 'the system' },
  when: new Date(version).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' }),
});
