import { attemptTokenRefresh } from '@strapi/strapi/admin';
import { z } from 'zod';
import { newPhotoSchema, type NewPhoto } from '../../../../../contract/admin/photos';
import type { Turn } from '../arrivals';

/** One file on its way. */
export type Upload = {
  id: number;
  file: File;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  /** Sent part, 0 to 1; the server works on what has been sent whole. */
  part: number;
  /** Why it failed. */
  reason: string | null;
  /** Where it stood among the files that were chosen. */
  turn: Turn;
  /** Its photograph, where the same picture was there before. */
  twin: Pick<NewPhoto, 'id' | 'sameAs'> | null;
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

const refusalSchema = z.object({ error: z.object({ message: z.string().min(1) }) });

/** A photograph did not arrive; `reason` is the server's, null when it gave none. */
export class SendError extends Error {
  constructor(
    readonly status: number,
    readonly reason: string | null,
  ) {
    super(reason ?? `The upload ended with status ${status}.`);
  }
}

type Sending = {
  url: string;
  file: File;
  token: string | null;
  signal: AbortSignal;
  /** Called with the sent part, 0 to 1. */
  onProgress: (part: number) => void;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** `fetch` tells nothing of how much has been sent. */
const sendOnce = ({ url, file, token, signal, onProgress }: Sending): Promise<NewPhoto> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    const fail = (reason: string | null) => reject(new SendError(request.status, reason));
    request.open('POST', url);
    if (token !== null) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onload = () => {
      const answer = parseJson(request.responseText);
      const photo = newPhotoSchema.safeParse(answer);
      if (photo.success) {
        resolve(photo.data.data);
        return;
      }
      const refusal = refusalSchema.safeParse(answer);
      fail(refusal.success ? refusal.data.error.message : null);
    };
    request.onerror = () => fail(null);
    request.onabort = () => fail(null);
    request.onloadend = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });

/**
 * Sends one photograph with its progress; a session that has run out is renewed once.
 * @throws SendError
 */
export async function sendPhoto(sending: Sending): Promise<NewPhoto> {
  try {
    return await sendOnce(sending);
  } catch (error) {
    if (!(error instanceof SendError) || error.status !== 401) throw error;
    const token = await attemptTokenRefresh(sending.token ?? undefined).catch(() => null);
    if (token === null) throw error;
    return sendOnce({ ...sending, token });
  }
}
