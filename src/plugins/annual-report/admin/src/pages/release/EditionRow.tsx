import { Badge, Button, Flex, Link, Td, Tr, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { AdminEditions } from '../../../../contract/admin/releases';
import type { ReportKey } from '../../api/annals-api';
import { useMoment, useTranslate } from '../../texts/use-texts';
import { EditionChanges, EditionReading } from './EditionDialogs';
import { useWithdrawal, WithdrawalModal } from './WithdrawalModal';

type Edition = AdminEditions['editions'][number];

/** One edition: its state, what the public can read of it, and the way to withdraw it. */
export function EditionRow({
  edition,
  isReadable,
  hasChanges,
  latestAfter,
  reportKey,
}: {
  edition: Edition;
  /** Whether everybody can read it now. */
  isReadable: boolean;
  /** Whether there is a readable edition before it to compare it with. */
  hasChanges: boolean;
  /** Number of the edition that would be the latest without this one; null when there is none. */
  latestAfter: number | null;
  reportKey: ReportKey;
}) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const [isOpen, setIsOpen] = useState(false);
  const { isBusy, withdraw } = useWithdrawal({ reportKey });
  const { number, releasedAt, note, withdrawn, supersededBy, url } = edition;
  const key = { ...reportKey, number };
  const isLatest = withdrawn === null && supersededBy === null;
  const save = (reason: string): void => {
    void withdraw({ editions: [number], reason }).then((isDone) =>
      isDone ? setIsOpen(false) : undefined,
    );
  };
  const what = [translate('release.withdraw.what', { number })];
  if (isLatest) {
    what.push(
      latestAfter === null
        ? translate('release.withdraw.last')
        : translate('release.withdraw.back', { number: latestAfter }),
    );
  }
  return (
    <Tr>
      <Td>
        <Typography fontWeight="bold">{translate('release.edition', { number })}</Typography>
      </Td>
      <Td>
        <Typography tag="p">{momentOf(releasedAt)}</Typography>
        {note === null ? null : (
          <Typography tag="p" textColor="neutral600" style={{ whiteSpace: 'pre-wrap' }}>
            {note}
          </Typography>
        )}
      </Td>
      <Td>
        {isLatest ? <Badge variant="success">{translate('release.edition.latest')}</Badge> : null}
        {withdrawn === null && supersededBy !== null ? (
          <Typography>
            {translate('release.edition.superseded', { number: supersededBy })}
          </Typography>
        ) : null}
        {withdrawn === null ? null : (
          <Typography textColor="danger600" style={{ whiteSpace: 'pre-wrap' }}>
            {translate('release.edition.withdrawn', {
              when: momentOf(withdrawn.at),
              reason: withdrawn.reason,
            })}
          </Typography>
        )}
      </Td>
      <Td>
        {withdrawn === null ? (
          <Flex gap={3} wrap="wrap">
            {isReadable ? <EditionReading {...key} /> : null}
            {isReadable && hasChanges ? <EditionChanges {...key} /> : null}
            <Link
              href={url}
              isExternal
              aria-label={translate('release.edition.json.label', { number })}
            >
              {translate('release.edition.json')}
            </Link>
            <Button
              size="S"
              variant="danger-light"
              aria-label={translate('release.withdraw.label', { number })}
              onClick={() => setIsOpen(true)}
            >
              {translate('release.withdraw')}
            </Button>
          </Flex>
        ) : null}
        {isOpen ? (
          <WithdrawalModal
            title={translate('release.withdraw.label', { number })}
            what={what}
            isBusy={isBusy}
            onWithdraw={save}
            onClose={() => setIsOpen(false)}
          />
        ) : null}
      </Td>
    </Tr>
  );
}
