import type { Core } from '@strapi/strapi';
import { labelChapters, type ChapterLabel } from '../../../../domain/editor-panel/label-chapters';
import { MAX_OUTLINE_DEPTH } from '../../../../domain/outline/outline';
import { outsideTransactions } from '../../repositories/connection';
import { createPlaceRepository } from '../../repositories/editor-panel/place-repository';

type Choice = { documentId: string; title: string };

/** How chapters are called and ordered where one is chosen. */
export function createChapterChoiceService({ strapi }: { strapi: Core.Strapi }) {
  const labelsOf = async (choices: Choice[]): Promise<Map<string, ChapterLabel>> => {
    const documentIds = choices.map(({ documentId }) => documentId);
    const chapters = await createPlaceRepository({
      connection: outsideTransactions({ strapi }),
    }).chaptersAround({ documentIds });
    return labelChapters({ chapters });
  };

  return {
    /** The same chapters under their labels. */
    async name<Given extends Choice>(choices: Given[]): Promise<Given[]> {
      const labels = await labelsOf(choices);
      return choices.map((choice) => ({
        ...choice,
        title: labels.get(choice.documentId)?.label ?? choice.title,
      }));
    },

    /** Those whose label has the words, in reading order, the newest report first. */
    async offer<Given extends Choice>({
      choices,
      words,
      asParent,
    }: {
      choices: Given[];
      words: string;
      /** Whether the chosen one is to hold a chapter. */
      asParent: boolean;
    }): Promise<Given[]> {
      const labels = await labelsOf(choices);
      const byId = new Map(choices.map((choice) => [choice.documentId, choice]));
      return [...labels].flatMap(([documentId, { label, level }]) => {
        const choice = byId.get(documentId);
        const isOffered = !(asParent && level >= MAX_OUTLINE_DEPTH) && label.includes(words.trim());
        return choice && isOffered ? [{ ...choice, title: label }] : [];
      });
    },
  };
}
