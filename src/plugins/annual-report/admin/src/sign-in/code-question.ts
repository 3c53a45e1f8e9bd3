/** What is asked of whoever signs in: a code; `problem` says what was wrong with the last. */
export type CodeQuestion = {
  problem: string | null;
  /** Null: they gave up. */
  answer: (code: string | null) => void;
};

type Listener = () => void;

const listeners = new Set<Listener>();
let question: CodeQuestion | null = null;
let isSetUpWanted = false;

const change = (): void => {
  for (const listener of listeners) listener();
};

/** For `useSyncExternalStore`. */
export function subscribeToQuestions(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentQuestion(): CodeQuestion | null {
  return question;
}

/** Whether the server lets whoever is signed in do nothing but set a second factor up. */
export function wantsSetUp(): boolean {
  return isSetUpWanted;
}

/** Asks for a code, wherever in the panel that is; null when they gave up. */
export function askCode({ problem }: { problem: string | null }): Promise<string | null> {
  question?.answer(null);
  return new Promise((resolve) => {
    question = {
      problem,
      answer(code) {
        question = null;
        resolve(code);
        change();
      },
    };
    change();
  });
}

export function sendToSetUp(isWanted: boolean): void {
  if (isSetUpWanted === isWanted) return;
  isSetUpWanted = isWanted;
  change();
}
