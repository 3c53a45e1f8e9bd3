import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** Seconds since whatever shows them appeared. */
export function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
