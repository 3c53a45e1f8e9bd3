import {
  unstable_useContentManagerContext,
  useAuth,
  useNotification,
  useQueryParams,
} from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useWords } from '../words/use-words';
import { ConflictDialog } from './conflict/ConflictDialog';
import { adoptBlocks } from './kept/adopt-blocks';
import { AsideNotice } from './kept/AsideNotice';
import type { KeptForm } from './kept/kept-forms';
import { KeptDialog } from './kept/KeptDialog';
import { hasSameContent } from './kept/same-content';
import { useFormGuard } from './kept/use-form-guard';
import { useFormState } from './kept/use-form-state';
import { useKeptCopy, type KeptCopy } from './kept/use-kept-copy';
import { SavingCover } from './saves/SavingCover';
import { SideInSight } from './SideInSight';
import { isOwnType } from './written-types';

const MESSAGE_MS = 20_000;

type Place = { user: string; model: string; document: string };

const readOffer = (copy: KeptCopy, stored: Record<string, unknown>): KeptForm | null => {
  const kept = copy.read('unsaved');
  if (kept === null) return null;
  if (!hasSameContent(kept.work, stored)) return kept;
  copy.drop('unsaved');
  return null;
};

function Keeper(place: Place) {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const { isLoading } = unstable_useContentManagerContext();
  const form = useFormState();
  const copy = useKeptCopy(place);
  const [offer, setOffer] = useState(() => readOffer(copy, form.initialValues));
  const [aside, setAside] = useState(() => copy.read('aside'));
  const { conflict, isBusy, closeConflict, takeStored } = useFormGuard({
    ...place,
    form,
    copy,
    isLoading,
    isOffering: offer !== null,
    onUnanswered: () => {
      toggleNotification({
        type: 'warning',
        message: say('kept.not-saved'),
        timeout: MESSAGE_MS,
      });
    },
  });

  const restore = ({ work }: KeptForm): void => {
    form.setValues(adoptBlocks({ values: work, stored: form.initialValues }));
  };
  const loadTheirs = (): void => {
    const values = form.getValues();
    copy.keep({ shelf: 'aside', values, now: new Date() });
    setAside(copy.read('aside'));
    takeStored();
  };
  const dropAside = (): void => {
    copy.drop('aside');
    setAside(null);
  };

  return (
    <>
      <SideInSight />
      {isBusy && <SavingCover />}
      {offer !== null && (
        <KeptDialog
          kept={offer}
          onRestore={() => {
            restore(offer);
            setOffer(null);
          }}
          onDiscard={() => {
            copy.drop('unsaved');
            setOffer(null);
          }}
        />
      )}
      {conflict !== null && !isLoading && !isBusy && (
        <ConflictDialog
          conflict={conflict}
          theirs={form.initialValues}
          mine={form.values}
          onKeepEditing={closeConflict}
          onLoadTheirs={loadTheirs}
        />
      )}
      {aside !== null && (
        <AsideNotice
          kept={aside}
          onRestore={() => {
            restore(aside);
            dropAside();
          }}
          onDiscard={dropAside}
        />
      )}
    </>
  );
}

/**
 * Stands in every form of the content manager: keeps what is typed in this browser, offers it again after a
 * reload, a crash or an expired session, and shows both versions when somebody else saved first.
 */
function FormKeeper() {
  const { slug = '', id, origin } = useParams();
  const [{ query }] = useQueryParams<{ status?: string }>();
  const user = useAuth('FormKeeper', ({ user: signedIn }) => signedIn);
  const document = origin === undefined ? id : `clone-${origin}`;
  const isWritten = isOwnType(slug) && query.status !== 'published';
  if (!isWritten || document === undefined || user === undefined) return null;
  return (
    <Keeper key={`${slug} ${document}`} user={String(user.id)} model={slug} document={document} />
  );
}

export default FormKeeper;
