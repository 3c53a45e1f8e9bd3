export type Remembered = { etag: string; answer: unknown };

/** The last answers by their URL, at most `limit` of them; what was not used for longest goes first. */
export function createAnswerMemory({ limit }: { limit: number }) {
  const answers = new Map<string, Remembered>();

  const put = (url: string, remembered: Remembered): void => {
    answers.delete(url);
    answers.set(url, remembered);
    for (const oldest of answers.keys()) {
      if (answers.size <= limit) return;
      answers.delete(oldest);
    }
  };

  return {
    put,

    get(url: string): Remembered | undefined {
      const remembered = answers.get(url);
      if (remembered) put(url, remembered);
      return remembered;
    },
  };
}

export type AnswerMemory = ReturnType<typeof createAnswerMemory>;
