import type { Chapter } from './types.ts';

/** Every chapter in reading order: each before its sub-chapters. */
export function* walkChapters(chapters: readonly Chapter[]): Generator<Chapter, void, undefined> {
  for (const chapter of chapters) {
    yield chapter;
    yield* walkChapters(chapter.chapters);
  }
}
