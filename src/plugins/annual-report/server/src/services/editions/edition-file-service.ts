import type { Core } from '@strapi/strapi';
import { outsideTransactions } from '../../repositories/connection';
import {
  createEditionFileRepository,
  type EditionFile,
} from '../../repositories/editions/edition-file-repository';

export type { EditionFile };

const ADDRESS = /^\/uploads\/editions\/files\/([0-9a-f]{64})(\.[a-z0-9]+)?$/;

/** Copies of photographs that editions show. */
export function createEditionFileService({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Whether an address is that of a copy, whether there is one or not. */
    isCopy: (address: string): boolean => ADDRESS.test(address),

    /** The copy at an address of this server, while a readable edition holds it. */
    async readable({ address }: { address: string }): Promise<EditionFile | null> {
      const [, sha256, ext = ''] = ADDRESS.exec(address) ?? [];
      if (sha256 === undefined) return null;
      const connection = outsideTransactions({ strapi });
      const file = await createEditionFileRepository({ connection }).findReadable({ sha256, ext });
      return file?.url === address ? file : null;
    },
  };
}
