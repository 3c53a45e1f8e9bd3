/** One file on its way. */
export type Upload = {
  id: number;
  file: File;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  /** Sent part, 0 to 1; the server works on what has been sent whole. */
  part: number;
  /** Why it failed. */
  reason: string | null;
};

export function isUnderway({ state }: Upload): boolean {
  return state === 'waiting' || state === 'sending';
}

export function hasFailed({ state }: Upload): boolean {
  return state === 'failed';
}

export function isDone({ state }: Upload): boolean {
  return state === 'done';
}
