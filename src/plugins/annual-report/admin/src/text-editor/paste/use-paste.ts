import { useNotification } from '@strapi/strapi/admin';
import { closeHistory } from '@tiptap/pm/history';
import type { EditorProps } from '@tiptap/pm/view';
import { useState } from 'react';
import { useTranslate } from '../../texts/use-texts';
import { cleanPasted, type LeftOut } from './clean-pasted';

type PasteProps = Pick<EditorProps, 'handlePaste' | 'transformPastedHTML'>;

const KINDS = ['tables', 'pictures', 'notes'] as const satisfies readonly (keyof LeftOut)[];

/** What is pasted comes without what is for the eye alone; what found no place is said, and an undo takes it back alone. */
export function usePaste(): PasteProps {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const tell = (left: LeftOut): void => {
    const parts = KINDS.filter((kind) => left[kind] > 0).map((kind) =>
      translate(`editor.paste.${kind}`, { count: left[kind] }),
    );
    if (parts.length > 0) toggleNotification({ type: 'info', message: parts.join(' ') });
  };
  const [props] = useState<PasteProps>(() => ({
    handlePaste: (view) => {
      const endStep = (): void => {
        if (!view.isDestroyed) view.dispatch(closeHistory(view.state.tr));
      };
      endStep();
      queueMicrotask(endStep);
      return false;
    },
    transformPastedHTML: (html) => {
      const { html: cleaned, left } = cleanPasted(html);
      tell(left);
      return cleaned;
    },
  }));
  return props;
}
