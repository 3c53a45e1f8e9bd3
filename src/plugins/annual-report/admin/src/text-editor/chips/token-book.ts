import type { PanelToken } from '../../../../contract/admin/document';
import { canonicalToken, namedBy } from '../document/token-text';

type Bilingual = NonNullable<PanelToken['reason']>;

/** What a token prints now, or why it prints nothing. */
export type Printed = { text: string | null; problem: Bilingual | null };

/** Asks the server what tokens print, by each as it is written. */
export type AskPrinted = (raws: string[]) => Promise<Map<string, Printed>>;

export type TokenInfo = {
  /** What it names; null where the report has no such thing, or is not known yet. */
  named: PanelToken | null;
  /** Null until it is known. */
  printed: Printed | null;
};

/** Questions at once; a text has fewer. */
const MOST_AT_ONCE = 150;

const indexTokens = (tokens: PanelToken[]) => ({
  named: new Map(tokens.map((token) => [token.token, token])),
  printed: new Map<string, Printed>(
    tokens.flatMap(({ token, text, reason, forms }): [string, Printed][] => [
      [token, { text, problem: reason }],
      ...forms.map((form): [string, Printed] => [form.token, { text: form.text, problem: null }]),
    ]),
  ),
});

/**
 * What the tokens of a text name and print: known from the lists that stand beside the form, else asked for, many at
 * once. Whoever shows one subscribes, and is told when something became known.
 */
export function createTokenBook() {
  const listeners = new Set<() => void>();
  let tokens: PanelToken[] = [];
  let index = indexTokens(tokens);
  let ask: AskPrinted | null = null;
  let asked = new Set<string>();
  let waiting: string[] = [];
  let version = 0;

  const tell = (): void => {
    version += 1;
    for (const listener of listeners) listener();
  };

  const askWaiting = async (): Promise<void> => {
    const raws = waiting.slice(0, MOST_AT_ONCE);
    const asking = ask;
    waiting = waiting.slice(MOST_AT_ONCE);
    if (asking === null || raws.length === 0) return;
    const seen = index;
    const answers = await asking(raws);
    if (seen !== index) return;
    for (const [raw, printed] of answers) index.printed.set(canonicalToken(raw), printed);
    tell();
    if (waiting.length > 0) await askWaiting();
  };

  const want = (raw: string): void => {
    const canonical = canonicalToken(raw);
    if (ask === null || asked.has(canonical)) return;
    asked.add(canonical);
    // The first of a render asks for all.
    if (waiting.length === 0) setTimeout(() => void askWaiting(), 0);
    waiting.push(raw);
  };

  return {
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: (): number => version,
    tokens: (): PanelToken[] => tokens,
    /** Takes what can be named now; what was known of the report before is asked for again. */
    learn(known: PanelToken[], asking: AskPrinted | null): void {
      tokens = known;
      index = indexTokens(known);
      ask = asking;
      asked = new Set();
      waiting = [];
      tell();
    },
    /** What is known of a token; what is not known is asked for. */
    look(raw: string): TokenInfo {
      const printed = index.printed.get(canonicalToken(raw)) ?? null;
      if (printed === null) want(raw);
      return { named: index.named.get(namedBy(raw)) ?? null, printed };
    },
  };
}

export type TokenBook = ReturnType<typeof createTokenBook>;
