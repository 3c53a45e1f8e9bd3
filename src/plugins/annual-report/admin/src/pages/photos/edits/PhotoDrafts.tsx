import type { AdminPhoto } from '../../../../../contract/admin/photos';
import type { ReportKey } from '../../../api/annals-api';
import { DraftNotice } from '../../../local-drafts/DraftNotice';
import { useLocalDraft } from '../../../local-drafts/use-local-draft';
import { useMoment, useTranslate } from '../../../texts/use-texts';
import { editsOf, joinEdits, photoEditsSchema } from './photo-edits';
import type { Edits } from './use-edits';

/** Keeps changes of photographs that are not saved in the browser, and offers what an earlier visit left. */
export function PhotoDrafts({
  report,
  photos,
  edits: { edits, restore },
}: {
  report: ReportKey;
  photos: AdminPhoto[];
  edits: Edits;
}) {
  const translate = useTranslate();
  const momentOf = useMoment();
  const { offer, settle } = useLocalDraft({
    page: 'photos',
    report,
    schema: photoEditsSchema,
    work: Object.keys(edits).length === 0 ? null : edits,
    join: joinEdits,
    isDone: (earlier) => Object.keys(editsOf(earlier, photos)).length === 0,
  });
  if (offer === null) return null;
  const earlier = editsOf(offer.work, photos);
  return (
    <DraftNotice
      text={translate('photos.draft', {
        when: momentOf(offer.at),
        count: Object.keys(earlier).length,
      })}
      restore={translate('draft-notice.restore')}
      discard={translate('draft-notice.discard')}
      onRestore={() => {
        restore(earlier);
        settle();
      }}
      onDiscard={settle}
    />
  );
}
