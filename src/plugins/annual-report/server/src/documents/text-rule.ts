import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../domain/base/records';
import { canonicalJson } from '../../../domain/canonical/canonical-json';
import { readText, type UnreadableNode } from '../../../domain/text/read-text';
import { repairNode } from '../../../domain/text/repair-node';
import type { Message, MessageParams } from '../messages/message';
import { type ProblemCode, validationProblem } from '../messages/problem';
import { inTransaction } from '../repositories/connection';
import { readStoredTexts, type TextOwner } from '../repositories/content/read-stored-texts';
import { currentDocument, dataOf, documentIdOf, type DocumentRule, textOf } from './rule-context';
import type { CASE, CHAPTER, REPORT } from '../uids';

/** A text in what is saved: what holds it, and where it stands in the form. */
type SavedText = {
  holder: Record<string, unknown>;
  name: string;
  path: (string | number)[];
};

const TEXT = 'report.text';

const textsOf = (data: Record<string, unknown>): SavedText[] => {
  const blocks: unknown[] = Array.isArray(data.content) ? data.content : [];
  const ofBlocks = blocks.flatMap((block, index) =>
    isRecord(block) && block.__component === TEXT && 'content' in block
      ? [{ holder: block, name: 'content', path: ['content', index, 'content'] }]
      : [],
  );
  return 'statement' in data
    ? [...ofBlocks, { holder: data, name: 'statement', path: ['statement'] }]
    : ofBlocks;
};

/** In brackets: which block and paragraph, and the words that stand there. */
const placeOf = ({ path }: SavedText, { index, excerpt }: UnreadableNode): Message => {
  const block = typeof path[1] === 'number' ? path[1] + 1 : null;
  const node = index === null ? null : index + 1;
  const parts = {
    zh: [block && `第 ${block} 个内容块`, node && `第 ${node} 段`, excerpt && `“${excerpt}”`],
    en: [block && `block ${block}`, node && `paragraph ${node}`, excerpt && `"${excerpt}"`],
  };
  const zh = parts.zh.filter(Boolean).join('，');
  const en = parts.en.filter(Boolean).join(', ');
  return { zh: zh && `（${zh}）`, en: en && ` (${en})` };
};

/** Objects with a `toJSON` and the like cannot come from JSON; what canonical JSON refuses is equal to nothing. */
const identityOf = (node: unknown): string | null => {
  try {
    return canonicalJson({ value: node });
  } catch {
    return null;
  }
};

/**
 * Texts that no report could show are not saved. What can be put in order without losing a word is; a node that
 * cannot is refused with its place, in the field of the form where it stands. One that was stored before and is
 * sent back as it was passes, so that nobody is kept from saving something else: the checks name it.
 */
export function createTextRule({
  strapi,
  uid,
  owner,
}: {
  strapi: Core.Strapi;
  uid: typeof REPORT | typeof CHAPTER | typeof CASE;
  owner: TextOwner;
}): DocumentRule {
  const storedNodes = async (documentId: string): Promise<Set<string | null>> => {
    const texts = await inTransaction(strapi, (connection) =>
      readStoredTexts({ connection, owner, documentId }),
    );
    return new Set(texts.flatMap((text) => (Array.isArray(text) ? text : [text]).map(identityOf)));
  };

  const titleOf = async (data: Record<string, unknown>, documentId: string): Promise<string> => {
    const given = textOf(data.title);
    if (given !== null) return given;
    return textOf((await currentDocument({ strapi, uid, documentId })).title) ?? '';
  };

  const refuse = async (
    text: SavedText,
    node: UnreadableNode,
    { data, documentId }: { data: Record<string, unknown>; documentId: string },
  ): Promise<Error> => {
    const code: ProblemCode = node.what === 'picture' ? 'picture-in-text' : 'text-unreadable';
    const params: MessageParams = {
      title: await titleOf(data, documentId),
      place: placeOf(text, node),
    };
    const { message } = validationProblem({ strapi, code, params });
    const errors = [{ path: text.path, message, name: 'ValidationError' }];
    return validationProblem({ strapi, code, params, extra: { errors } });
  };

  return async (context, next) => {
    if (!['create', 'clone', 'update'].includes(context.action)) return next();
    const data = dataOf(context);
    const documentId = documentIdOf(context);
    let stored: Set<string | null> | null = null;
    for (const text of textsOf(data)) {
      const { holder, name } = text;
      const sent = holder[name];
      for (const node of readText({ content: sent }).unreadable) {
        stored ??= await storedNodes(documentId);
        const identity = identityOf(
          node.index === null || !Array.isArray(sent) ? sent : sent[node.index],
        );
        if (identity !== null && stored.has(identity)) continue;
        throw await refuse(text, node, { data, documentId });
      }
      if (Array.isArray(sent)) holder[name] = sent.map((node) => repairNode({ node }));
    }
    return next();
  };
}
