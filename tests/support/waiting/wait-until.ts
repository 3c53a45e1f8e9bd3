const EVERY_MS = 10;

/** Asks again until the answer is right; gives the milliseconds that it took. @throws after the time allowed */
export async function waitUntil({
  what,
  check,
  timeoutMs,
}: {
  what: string;
  check: () => Promise<boolean>;
  timeoutMs: number;
}): Promise<number> {
  const begun = performance.now();
  while (!(await check())) {
    if (performance.now() - begun > timeoutMs) throw new Error(`${what}: not in ${timeoutMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return performance.now() - begun;
}
