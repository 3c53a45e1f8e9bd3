import type { ImportProblem } from '../../../../contract/admin/value-import';
import { quoted } from '../../../../domain/values/typed-value-problem';
import { IMPORT_MESSAGES, type ImportMessage } from '../../messages/import-messages';
import { formatBoth, type Message, type MessageParams } from '../../messages/message';
import { columnLetters } from '../../sheets/sheet';

export type { ImportProblem };

/** A place in a sheet, from 0. */
export type Place = { sheet: string; row?: number; column?: number; name?: string; quote?: string };

const at = (place: Place): Pick<ImportProblem, 'sheet' | 'row' | 'column' | 'quote'> => ({
  sheet: place.sheet,
  row: place.row === undefined ? null : place.row + 1,
  column:
    place.column === undefined
      ? null
      : { letters: columnLetters({ column: place.column }), name: place.name ?? '' },
  quote: quoted({ text: place.quote ?? '' }),
});

export function importProblem({
  code,
  place,
  params = {},
  severity = 'error',
}: {
  code: ImportMessage;
  place: Place;
  params?: MessageParams;
  severity?: ImportProblem['severity'];
}): ImportProblem {
  const where = at(place);
  const given = { sheet: place.sheet, quote: where.quote, ...params };
  const messages = formatBoth({ message: IMPORT_MESSAGES[code], params: given });
  return { severity, ...where, code, messages };
}

/** A problem that the reading of values found, at its place. */
export function placedProblem({
  problem,
  place,
}: {
  problem: { code: string; messages: Message };
  place: Place;
}): ImportProblem {
  return { severity: 'error', ...at(place), ...problem };
}
