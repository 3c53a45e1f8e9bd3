import { formatPath } from '../../../../contract/formats';
import type { FileAnswers } from './answers';

/** Files made from the stored edition on the spot. */
export const ownAnswers: FileAnswers = async ({ source, format, table }) => {
  const address = formatPath({ ...format, table: table?.key ?? null });
  try {
    return [{ address, bytes: await format.render({ ...source, table, bom: false }) }];
  } catch (error) {
    return [{ address, bytes: error instanceof Error ? error : new Error(String(error)) }];
  }
};
