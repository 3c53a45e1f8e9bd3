import {
  unstable_useContentManagerContext,
  useAuth,
  useNotification,
  useQueryParams,
} from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { createGlobalStyle } from 'styled-components';
import { DraftNotice } from '../local-drafts/DraftNotice';
import { useMoment, useTranslate } from '../texts/use-texts';
import { ConflictDialog } from './conflict/ConflictDialog';
import { adoptBlocks, hasSameContent } from './form-content';
import { DraftDialog } from './local-drafts/DraftDialog';
import type { FormDraft } from './local-drafts/form-drafts';
import { useFormDrafts, type OwnFormDrafts } from './local-drafts/use-form-drafts';
import { useFormGuard } from './local-drafts/use-form-guard';
import { useFormState } from './local-drafts/use-form-state';
import { SavingCover } from './saves/SavingCover';
import { isOwnType } from './written-types';

/** From this width on Strapi puts its panels beside the form. */
const WIDE = '1080px';

/**
 * Keeps the column beside a form in sight while the form scrolls: a long case is saved, and its numbers are copied,
 * from its last paragraph as from its first.
 */
const SideInSight = createGlobalStyle`
  @media (min-width: ${WIDE}) {
    div:has(> aside[aria-labelledby='additional-information']) {
      position: sticky;
      top: 1.6rem;
      max-height: calc(100vh - 3.2rem);
      overflow-y: auto;
    }

    /* The first panel has the buttons. */
    aside[aria-labelledby='additional-information']:first-child {
      position: sticky;
      top: 0;
      z-index: 1;
    }
  }
`;

const MESSAGE_MS = 20_000;

type Place = { user: string; model: string; document: string };

const readOffer = (copy: OwnFormDrafts, stored: Record<string, unknown>): FormDraft | null => {
  const draft = copy.read('unsaved');
  if (draft === null) return null;
  if (!hasSameContent(draft.work, stored)) return draft;
  copy.drop('unsaved');
  return null;
};

function Guard(place: Place) {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const { isLoading } = unstable_useContentManagerContext();
  const momentOf = useMoment();
  const form = useFormState();
  const copy = useFormDrafts(place);
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
        message: translate('draft.not-saved'),
        timeout: MESSAGE_MS,
      });
    },
  });

  const restore = ({ work }: FormDraft): void => {
    form.setValues(adoptBlocks({ values: work, stored: form.initialValues }));
  };
  const loadTheirs = (): void => {
    const values = form.getValues();
    copy.save({ shelf: 'aside', values, now: new Date() });
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
        <DraftDialog
          at={offer.at}
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
        <DraftNotice
          text={translate('draft.aside', { when: momentOf(aside.at) })}
          restore={translate('draft.aside-restore')}
          discard={translate('draft.discard')}
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
function FormGuard() {
  const { slug = '', id, origin } = useParams();
  const [{ query }] = useQueryParams<{ status?: string }>();
  const user = useAuth('FormGuard', ({ user: signedIn }) => signedIn);
  const document = origin === undefined ? id : `clone-${origin}`;
  const isWritten = isOwnType(slug) && query.status !== 'published';
  if (!isWritten || document === undefined || user === undefined) return null;
  return (
    <Guard key={`${slug} ${document}`} user={String(user.id)} model={slug} document={document} />
  );
}

export default FormGuard;
