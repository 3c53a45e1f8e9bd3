import { Alert, Box, Button, Typography } from '@strapi/design-system';
import { z } from 'zod';
import { findingSchema } from '../../../../contract/finding';
import type { ReportKey } from '../../api/annals-api';
import { useProblemText } from '../../api/problems';
import { TextLink } from '../../layout/TextLink';
import { findingAddress } from '../../report/addresses';
import { useLanguage, useTranslate } from '../../texts/use-texts';

const blockedSchema = z.object({
  details: z.object({ findings: z.array(findingSchema.omit({ id: true })) }),
});

/** Why nothing was released, with everything that blocks it; each leads to its place. */
export function ReleaseProblem({
  error,
  reportKey,
  onLookAgain,
}: {
  error: unknown;
  reportKey: ReportKey;
  onLookAgain: () => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const problemText = useProblemText();
  const blocked = blockedSchema.safeParse(error);
  const findings = blocked.success ? blocked.data.details.findings : [];
  return (
    <Alert
      variant="danger"
      title={translate('release.failed')}
      closeLabel={translate('common.close')}
      onClose={onLookAgain}
      action={
        <Button variant="danger-light" size="S" onClick={onLookAgain}>
          {translate('release.look-again')}
        </Button>
      }
    >
      <Typography tag="p">{problemText(error)}</Typography>
      {findings.length === 0 ? null : (
        <Box tag="ul" paddingTop={2}>
          {findings.map((finding, index) => (
            <li key={index}>
              <TextLink to={findingAddress({ finding, reportKey })}>
                {finding.messages[language]}
              </TextLink>
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
