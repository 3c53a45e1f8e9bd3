import type { Format } from '../../formats/registry';
import type { FormatSource } from '../../../../domain/formats/format-source';
import type { TableJson } from '../../../../contract/table';
import type { Difference } from '../../../../domain/verification/difference';

/** A file of an edition that is to be compared with it. */
export type FileRequest = { source: FormatSource; format: Format; table: TableJson | null };

/** The bytes of a file by the address at which they are read; an error says why there are none. */
export type FileAnswer = { address: string; bytes: Buffer | Error };

/** Where the files of an edition come from: made on the spot, or asked of a server. */
export type FileAnswers = (request: FileRequest & { isLatest: boolean }) => Promise<FileAnswer[]>;

/** What else a server says of an edition. */
export type ServedCheck = (request: {
  source: FormatSource;
  body: string;
  isLatest: boolean;
}) => Promise<Difference[]>;
