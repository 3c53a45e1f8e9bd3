import { useEffect, useState } from 'react';

/** First letters of the sounds of a name: 毕业生人数 → bysrs. */
export type InitialsOf = (name: string) => string;

const NONE: InitialsOf = () => '';

let loading: Promise<InitialsOf> | null = null;

/** The sounds of characters are much to load: with the first list that is opened. */
const loadInitials = (): Promise<InitialsOf> => {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const known = new Map<string, string>();
    return (name) => {
      const before = known.get(name);
      if (before !== undefined) return before;
      const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
        .join('')
        .toLowerCase();
      known.set(name, initials);
      return initials;
    };
  });
  return loading;
};

/** The first letters of names, once they are loaded; none before. */
export function useInitials(): InitialsOf {
  const [initialsOf, setInitials] = useState<InitialsOf>(() => NONE);
  useEffect(() => {
    let isThere = true;
    loadInitials().then(
      (loaded) => {
        if (isThere) setInitials(() => loaded);
      },
      // Names are found by their characters all the same.
      () => undefined,
    );
    return () => {
      isThere = false;
    };
  }, []);
  return initialsOf;
}
