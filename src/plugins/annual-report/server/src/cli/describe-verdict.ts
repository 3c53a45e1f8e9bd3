import { formatMessage, type Language, type MessageParams } from '../messages/message';
import { DIFFERENCE_MESSAGES, VERIFY_MESSAGES } from '../messages/commands/verify-messages';
import type { EditionVerdict } from '../services/verify/verify-service';

/** A line for an edition and one for each difference. */
export function describeVerdict({
  verdict,
  language,
}: {
  verdict: EditionVerdict;
  language: Language;
}): string {
  const say = (name: keyof typeof VERIFY_MESSAGES, params: MessageParams): string =>
    formatMessage({ message: VERIFY_MESSAGES[name], language, params });
  const { checked, withdrawn, differences, ...edition } = verdict;
  const heads = [
    ...(withdrawn ? [say('withdrawn', { ...edition, reason: withdrawn.reason })] : []),
    ...(differences.length > 0
      ? [say('different', { ...edition, count: differences.length })]
      : []),
  ];
  return [
    ...(heads.length > 0 ? heads : [say('sound', { ...edition, ...checked })]),
    ...differences.map(({ code, where, expected, found }) => {
      const params = { where, expected: expected ?? '', found: found ?? '' };
      return `  - ${formatMessage({ message: DIFFERENCE_MESSAGES[code], language, params })}`;
    }),
  ].join('\n');
}
