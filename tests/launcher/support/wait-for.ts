/** Resolves as soon as `check` is true. @throws after `timeoutMs` */
export const waitFor = async ({
  what,
  check,
  timeoutMs,
}: {
  what: string;
  check: () => boolean | Promise<boolean>;
  timeoutMs: number;
}): Promise<void> => {
  const deadline = Date.now() + timeoutMs;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
