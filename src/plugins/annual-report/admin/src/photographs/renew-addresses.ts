import { getFetchClient } from '@strapi/strapi/admin';
import {
  type FileAddresses,
  fileAddressesSchema,
  MAX_FILE_ADDRESSES,
} from '../../../contract/admin/file-addresses';
import { address as adminAddress } from '../api/annals-api';
import { isSignedIn } from '../local-drafts/local-drafts';
import { backendUrl } from '../api/public-api';
import { timeLeft } from './signed-address';

const LOOK_EVERY_MS = 60_000;

/** An address is renewed when it has less left than this: the server gives out more than an hour. */
const RENEW_BEFORE_MS = 10 * 60_000;

type Renew = (addresses: string[]) => Promise<FileAddresses['addresses']>;

const askServer: Renew = async (addresses) => {
  const { post } = getFetchClient();
  const { data } = await post(adminAddress('/file-addresses'), { addresses });
  return fileAddressesSchema.parse(data).data.addresses;
};

/** Where an element of a page names a file. */
const attributeOf = (element: Element): 'src' | 'href' =>
  element.tagName === 'IMG' ? 'src' : 'href';

const addressOf = (element: Element): string => element.getAttribute(attributeOf(element)) ?? '';

/** As the server knows it: its own files by their path. */
const pathOf = (address: string): string => {
  const server = backendUrl();
  return server !== '' && address.startsWith(server) ? address.slice(server.length) : address;
};

const canBeStored = (address: string): boolean => /^(\/uploads\/|https?:\/\/)/.test(address);

/**
 * Keeps the addresses of photographs on a page working while it stays open, whoever made the page: before one
 * ends, and when a picture does not load whose address had ended or was kept without its signature.
 * @returns stops it
 */
export function renewAddresses({
  root = document,
  renew = askServer,
}: { root?: Document; renew?: Renew } = {}): () => void {
  /** Pictures that failed with these addresses: asked for once, so that a photograph that is gone is let be. */
  const failed = new WeakMap<Element, string>();

  const renewAll = async (elements: Element[]): Promise<void> => {
    const byAddress = new Map<string, Element[]>();
    for (const element of elements) {
      const path = pathOf(addressOf(element));
      if (canBeStored(path)) byAddress.set(path, [...(byAddress.get(path) ?? []), element]);
    }
    const addresses = [...byAddress.keys()].slice(0, MAX_FILE_ADDRESSES);
    if (addresses.length === 0 || !isSignedIn()) return;
    try {
      for (const [path, fresh] of Object.entries(await renew(addresses))) {
        const url = fresh.startsWith('/') ? backendUrl() + fresh : fresh;
        for (const element of byAddress.get(path) ?? []) {
          // Not where the page has put another one meanwhile.
          if (pathOf(addressOf(element)) !== path || addressOf(element) === url) continue;
          element.setAttribute(attributeOf(element), url);
        }
      }
    } catch {
      // The page is left as it is; the next look, or the next picture, asks again.
    }
  };

  const isEnding = (element: Element): boolean => {
    const left = timeLeft({ address: addressOf(element), now: Date.now() });
    return left !== null && left < RENEW_BEFORE_MS;
  };

  const look = (): void => {
    const signed = root.querySelectorAll('img[src*="signature="], a[href*="signature="]');
    void renewAll([...signed].filter(isEnding));
  };

  /** Pictures that fail at the same moment are asked for together. */
  let waiting: Element[] = [];
  const noticeFailure = ({ target }: Event): void => {
    if (!(target instanceof HTMLImageElement) || !canBeStored(pathOf(addressOf(target)))) return;
    const path = pathOf(addressOf(target)).split('?')[0] ?? '';
    if (failed.get(target) === path && !isEnding(target)) return;
    failed.set(target, path);
    if (waiting.length === 0) {
      queueMicrotask(() => {
        const together = waiting;
        waiting = [];
        void renewAll(together);
      });
    }
    waiting.push(target);
  };

  /** Once it was shown, it may fail and be asked for again. */
  const noticeSuccess = ({ target }: Event): void => {
    if (target instanceof Element) failed.delete(target);
  };

  const timer = window.setInterval(look, LOOK_EVERY_MS);
  // Pages that slept, on a laptop that was closed, have not looked.
  root.addEventListener('visibilitychange', look);
  root.addEventListener('error', noticeFailure, true);
  root.addEventListener('load', noticeSuccess, true);
  return () => {
    window.clearInterval(timer);
    root.removeEventListener('visibilitychange', look);
    root.removeEventListener('error', noticeFailure, true);
    root.removeEventListener('load', noticeSuccess, true);
  };
}
