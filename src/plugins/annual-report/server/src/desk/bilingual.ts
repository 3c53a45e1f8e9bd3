import type { Message } from '../messages/message';

/**
 * Both languages in the one string that Strapi keeps for a label or a hint. The admin panel shows the half
 * that belongs to the reader's language; where it cannot, both are read.
 */
export const bilingual = ({ zh, en }: Message): string => `${zh} / ${en}`;
