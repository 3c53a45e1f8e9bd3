import { useAuth } from '@strapi/strapi/admin';
import pLimit from 'p-limit';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { compareFileNames, type AdminPhoto } from '../../../../../contract/admin/photos';
import { backendUrl } from '../../../api/public-api';
import type { ReportKey } from '../../../api/annals-api';
import { photosAddress } from '../../../api/photos-api';
import { useTranslate } from '../../../texts/use-texts';
import type { Turn } from '../arrivals';
import { SendError, sendPhoto, type Upload } from './send-photo';

const AT_ONCE = 3;
const MEGABYTE = 1024 * 1024;

let lastId = 0;
let lastChoice = 0;

/** Files on their way to the server, a few at a time; one that fails stops none of the others. */
export function useUploads({
  report,
  sizeLimit,
  onAdded,
}: {
  report: ReportKey;
  /** Bytes that a file may have. */
  sizeLimit: number;
  onAdded: (photo: AdminPhoto, turn: Turn) => void;
}) {
  const translate = useTranslate();
  const token = useRef<string | null>(null);
  token.current = useAuth('Photos', (state) => state.token);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const limit = useMemo(() => pLimit(AT_ONCE), []);
  const leaving = useRef<AbortController>();
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => {
      limit.clearQueue();
      controller.abort();
    };
  }, [limit]);

  const update = useCallback((id: number, change: Partial<Upload>): void => {
    setUploads((now) => now.map((each) => (each.id === id ? { ...each, ...change } : each)));
  }, []);

  const reasonOf = useCallback(
    (error: unknown): string => {
      if (!(error instanceof SendError)) return translate('photos.upload.unknown');
      return (
        error.reason ??
        translate(error.status === 0 ? 'photos.upload.offline' : 'photos.upload.unknown')
      );
    },
    [translate],
  );

  const run = useCallback(
    async ({ id, file, turn }: Upload): Promise<void> => {
      const signal = leaving.current?.signal;
      if (signal === undefined || signal.aborted) return;
      update(id, { state: 'sending' });
      try {
        const { sameAs, ...photo } = await sendPhoto({
          url: `${backendUrl()}${photosAddress(report)}`,
          file,
          token: token.current,
          signal,
          onProgress: (part) => update(id, { part }),
        });
        const twin = sameAs === null ? null : { id: photo.id, sameAs };
        update(id, { state: 'done', part: 1, twin });
        onAdded(photo, turn);
      } catch (error) {
        update(id, { state: 'failed', part: 0, reason: reasonOf(error) });
      }
    },
    [onAdded, reasonOf, report, update],
  );

  const start = (upload: Upload): void => void limit(() => run(upload));

  /** Begins to send files, in the order of their names; one that is too heavy is not sent at all. */
  const add = (files: File[]): void => {
    lastChoice += 1;
    const choice = lastChoice;
    const sorted = [...files].sort((left, right) => compareFileNames(left.name, right.name));
    const added = sorted.map((file, place): Upload => {
      lastId += 1;
      const isHeavy = file.size > sizeLimit;
      const megabytes = Math.ceil(file.size / MEGABYTE);
      const reason = isHeavy
        ? translate('photos.upload.too-heavy', {
            megabytes,
            limit: Math.round(sizeLimit / MEGABYTE),
          })
        : null;
      const state = isHeavy ? 'failed' : 'waiting';
      return { id: lastId, file, state, part: 0, reason, turn: { choice, place }, twin: null };
    });
    setUploads((now) => [...now, ...added]);
    for (const upload of added) if (upload.state === 'waiting') start(upload);
  };

  const retry = (again: Upload[]): void => {
    for (const upload of again) {
      update(upload.id, { state: 'waiting', part: 0, reason: null });
      start(upload);
    }
  };

  const dismiss = (gone: Upload[]): void => {
    const ids = new Set(gone.map(({ id }) => id));
    setUploads((now) => now.filter(({ id }) => !ids.has(id)));
  };

  return { uploads, add, retry, dismiss };
}
