import type { ReportKey } from '../../api/annals-api';
import { useTranslate } from '../../texts/use-texts';
import { ReasonForm } from './ReasonForm';

/** Asks why a finding is accepted. */
export function WaiverForm({
  finding,
  ...form
}: {
  /** Its id. */
  finding: string;
  reportKey: ReportKey;
  isBusy: boolean;
  /** Tells whether it worked. */
  onSave: (reason: string) => Promise<boolean>;
  onCancel: () => void;
}) {
  const translate = useTranslate();
  return (
    <ReasonForm
      draft={`waiver-${finding}`}
      texts={{
        label: translate('checks.waive.reason'),
        hint: translate('checks.waive.hint'),
        needed: translate('checks.waive.needed'),
        save: translate('checks.waive.do'),
      }}
      {...form}
    />
  );
}
