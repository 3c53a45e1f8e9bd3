import type { MessageParams } from '../../messages/message';
import type { SheetProblemCode } from '../sheet';

/** Ends the reading of a workbook wherever it stands. Any other error says that the file is damaged. */
export class SheetRefusal extends Error {
  readonly code: SheetProblemCode;
  readonly params: MessageParams | undefined;

  constructor(code: SheetProblemCode, params?: MessageParams) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
