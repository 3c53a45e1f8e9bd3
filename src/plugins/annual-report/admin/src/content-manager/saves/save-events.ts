/** A refusal of the server because somebody else saved since. */
export type NewerVersion = { revision: number; savedBy: string | null; savedAt: string };

/** A request that writes a document, as the content manager sent it. */
export type SaveRequest = {
  endpoint: string;
  model: string;
  /** `create` for a new document. */
  document: string;
  collectionType: string;
  params: Record<string, unknown>;
  data: Record<string, unknown>;
};

export type SaveEvent =
  | { stage: 'pending'; request: SaveRequest }
  | { stage: 'fulfilled'; request: SaveRequest }
  | {
      stage: 'rejected';
      request: SaveRequest;
      newer: NewerVersion | null;
      /** Whether the server could read it and said what is wrong with it. */
      isAnswered: boolean;
    };

type Listener = (event: SaveEvent) => void;

const listeners = new Set<Listener>();

/** Says what becomes of a request to whoever shows its form. */
export function announceSave(event: SaveEvent): void {
  for (const listener of listeners) listener(event);
}

/** Listens to every request that writes a document. Gives the way to stop. */
export function onSave(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
