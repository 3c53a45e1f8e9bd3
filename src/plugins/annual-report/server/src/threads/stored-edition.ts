/** An edition as it is stored. It was held against the contract of its day when it was released. */
export type StoredEdition = { number: number; sha256: string; body: string };
