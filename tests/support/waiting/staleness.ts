/** As long as others may take to hear of a change, in milliseconds. */
export const SECOND = 1_000;

/** An edition as it was served to a request, by when that was sent (`performance.now()`). */
export type Read = { sentAt: number; number: number };

/** An edition, by when whoever released it was told so. */
export type Announced = { at: number; number: number };

/** What was served more than a second after its successor was announced. */
export function staleReads<Answer extends Read>({
  reads,
  announced,
}: {
  reads: Answer[];
  announced: Announced[];
}): Answer[] {
  return reads.filter(({ sentAt, number }) =>
    announced.some((edition) => edition.number > number && sentAt > edition.at + SECOND),
  );
}
