import {
  recogniseFinding,
  recogniseNumber,
  remember,
  type Remembered,
} from '../../../domain/checks/since-edition';
import { accountNumbers } from '../../../domain/ledger/declarations';
import { sha256 } from '../hash/sha256';
import { madeOnce, type PreparedState } from './prepared-report';

/** The findings of a report, as an edition knows them again. */
export const recognisableFindings = madeOnce(async (state) =>
  (await state.findings()).map((finding) => recogniseFinding(finding, sha256)),
);

/** The open numbers of a report, as an edition knows them again. */
export const recognisableNumbers = madeOnce((state) =>
  accountNumbers({ prepared: state.prepared(), declarations: state.declarations })
    .filter(({ account }) => account.kind === 'open')
    .map(({ signs }) => recogniseNumber(signs, sha256)),
);

/** What an edition remembers, so that the report that follows it says what is new. */
export type EditionMemory = { findings: Remembered[]; numbers: Remembered[] };

export async function memoryOf(state: PreparedState): Promise<EditionMemory> {
  return {
    findings: remember(await recognisableFindings(state)),
    numbers: remember(recognisableNumbers(state)),
  };
}
