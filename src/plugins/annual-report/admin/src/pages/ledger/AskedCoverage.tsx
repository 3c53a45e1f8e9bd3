import { Typography } from '@strapi/design-system';
import type { AskedCoverage as Asked } from '../../../../contract/admin/ledger';
import { useTranslate } from '../../texts/use-texts';

/** What the report asks of its coverage before a release, and whether that is reached. */
export function AskedCoverage({ asked: { percent, missing } }: { asked: Asked }) {
  const translate = useTranslate();
  return (
    <Typography tag="p" textColor={missing > 0 ? 'warning700' : 'success700'}>
      {missing > 0
        ? translate('ledger.asked.missed', { percent, missing })
        : translate('ledger.asked.met', { percent })}
    </Typography>
  );
}
