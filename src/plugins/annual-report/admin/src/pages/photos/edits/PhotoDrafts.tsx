import type { DeskPhoto } from '../../../../../contract/desk/photos';
import type { ReportKey } from '../../../api/annals-api';
import { KeptOffer } from '../../../kept/KeptOffer';
import { useKeptWork } from '../../../kept/use-kept-work';
import { useMoment } from '../../../words/use-moment';
import { useWords } from '../../../words/use-words';
import { editsOf, joinEdits, photoEditsSchema } from './photo-edits';
import type { Edits } from './use-edits';

/** Keeps changes of photographs that are not saved in the browser, and offers what an earlier visit left. */
export function KeptEdits({
  report,
  photos,
  edits: { edits, restore },
}: {
  report: ReportKey;
  photos: DeskPhoto[];
  edits: Edits;
}) {
  const say = useWords();
  const momentOf = useMoment();
  const { offer, settle } = useKeptWork({
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
    <KeptOffer
      text={say('photos.kept', { when: momentOf(offer.at), count: Object.keys(earlier).length })}
      onRestore={() => {
        restore(earlier);
        settle();
      }}
      onDiscard={settle}
    />
  );
}
