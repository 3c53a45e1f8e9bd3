import type { FindingPlace } from '../../base/finding-place';
import type { BlockContent } from '../../content/report-content';
import type { UnreadableNode } from '../../text/read-text';
import type { Check, FindingDraft } from '../check';

const describe = ({
  node: { what, excerpt, index },
  place,
}: {
  node: UnreadableNode;
  place: FindingPlace;
}): FindingDraft => {
  const said = {
    zh: excerpt === '' ? '' : `（“${excerpt}”）`,
    en: excerpt === '' ? '' : ` ("${excerpt}")`,
  };
  const which = {
    zh: index === null ? '' : `第 ${index + 1} 段${said.zh}`,
    en: index === null ? 'The text' : `Paragraph ${index + 1}${said.en} of the text`,
  };
  return {
    place,
    ...(excerpt !== '' && { quote: excerpt }),
    messages:
      what === 'picture'
        ? {
            zh: `“${place.title}”正文的${which.zh}是直接插入的图片，报告无法显示。`,
            en: `${which.en} in "${place.title}" is a picture inside the text, which the report cannot show.`,
          }
        : {
            zh: `“${place.title}”正文的${which.zh}内容已损坏，报告无法显示。`,
            en: `${which.en} in "${place.title}" is damaged and cannot be shown.`,
          },
  };
};

/** What stands in a text and cannot be shown would be missing in the report without a word. */
export const unreadableText: Check = {
  id: 'unreadable-text',
  family: 'complete',
  reads: 'report',
  severity: 'error',
  name: { zh: '正文无法显示', en: 'Text that cannot be shown' },
  advice: {
    zh: '请打开该处，删除这一段后重新输入；图片请改用“图片组”块。',
    en: 'Open the place, delete the paragraph and write it again; put pictures into an images block.',
  },
  limits: {
    zh: '只看正文的结构，不看文字内容。',
    en: 'Looks at how a text is built, not at what it says.',
  },
  run: ({ content, places }) => {
    const find = (
      blocks: BlockContent[],
      placeAt: (field: string) => FindingPlace,
    ): FindingDraft[] =>
      blocks.flatMap((block, index) =>
        block.type !== 'text'
          ? []
          : (block.unreadable ?? []).map((node) => {
              const field = `content.${index}.content`;
              return describe({
                node,
                place: placeAt(node.index === null ? field : `${field}.${node.index}`),
              });
            }),
      );
    return [
      ...(content.unreadableStatement ?? []).map((node) =>
        describe({
          node,
          place: places.report({
            field: node.index === null ? 'statement' : `statement.${node.index}`,
          }),
        }),
      ),
      ...content.chapters.flatMap((chapter) =>
        find(chapter.blocks, (field) => places.chapter(chapter, { field })),
      ),
      ...content.cases.flatMap((item) =>
        find(item.blocks, (field) => places.case(item, { field })),
      ),
    ];
  },
};
