import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Check, Link as LinkIcon } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { FindingJson, FixJson } from '../../../../contract/finding';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsApplyFixMutation } from '../../api/edits-api';
import { useOfferedEdits } from '../../edits/offered-edits';
import { reportPages } from '../../report/addresses';
import { useTranslate } from '../../texts/use-texts';

/** Fixes that a finding offers: each made with one click, or the cell of the value that may be wrong. */
export function FindingFixes({
  finding: { id, fixes = [], waiver },
  reportKey,
}: {
  finding: Pick<FindingJson, 'id' | 'fixes' | 'waiver'>;
  reportKey: ReportKey;
}) {
  const translate = useTranslate();
  const edits = useOfferedEdits();
  const [apply] = useAnnalsApplyFixMutation();
  // What somebody accepted as it is needs no fix.
  if (edits === null || fixes.length === 0 || waiver !== null) return null;
  const make = (fix: FixJson): void =>
    void edits.make(() => apply({ ...reportKey, finding: id, fix }).unwrap());
  return (
    <Flex gap={2} wrap="wrap" alignItems="center" role="group" aria-label={translate('fixes')}>
      <Typography fontWeight="bold">{translate('fixes')}：</Typography>
      {fixes.map((fix) => {
        if (fix.kind === 'cell') {
          const { name, indicator, year } = fix;
          return (
            <LinkButton
              key="cell"
              tag={Link}
              to={reportPages(reportKey).numbers({ indicator, year })}
              size="S"
              variant="tertiary"
            >
              {translate('fixes.cell', { name, year: String(year) })}
            </LinkButton>
          );
        }
        const isFact = fix.kind === 'bind';
        return (
          <Button
            key={fix.words}
            size="S"
            variant="secondary"
            startIcon={isFact ? <LinkIcon /> : <Check />}
            disabled={edits.isBusy}
            onClick={() => make(fix)}
          >
            {isFact
              ? translate('fixes.bind', { name: fix.name, year: String(fix.year) })
              : translate('fixes.replace', {
                  old: fix.at[0]?.old ?? '',
                  words: fix.words,
                  count: fix.at.length,
                })}
          </Button>
        );
      })}
    </Flex>
  );
}
