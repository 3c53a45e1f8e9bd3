import { Typography } from '@strapi/design-system';
import type { LedgerNumber } from '../../../../contract/admin/ledger';
import { NumberMark } from './NumberMark';

/** A number as a mark, with a few of the words around it. */
export function NumberSample({
  number,
  before,
  after,
  isChosen,
  onChoose,
}: {
  number: LedgerNumber;
  before: string;
  after: string;
  isChosen: boolean;
  onChoose: (number: LedgerNumber) => void;
}) {
  return (
    <Typography variant="pi">
      {before}
      <NumberMark number={number} isChosen={isChosen} onChoose={onChoose} />
      {after}
    </Typography>
  );
}
