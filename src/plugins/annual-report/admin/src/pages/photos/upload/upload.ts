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

export const isUnderway = ({ state }: Upload): boolean =>
  state === 'waiting' || state === 'sending';

export const hasFailed = ({ state }: Upload): boolean => state === 'failed';

export const isDone = ({ state }: Upload): boolean => state === 'done';
