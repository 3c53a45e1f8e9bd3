import { Typography } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { useTranslate } from '../../texts/use-texts';
import { writtenType } from '../written-types';

const PanelContent = lazy(() => import('./PanelContent'));

/** What the content manager tells its side panels, as far as it is read here. */
type PanelProps = { model: string; documentId?: string };

/** The side panel 报告 of a report, a chapter or a case; none for other types. */
export function EditorPanel({ model, documentId }: PanelProps) {
  const translate = useTranslate();
  const type = writtenType(model);
  if (type === null) return null;
  return {
    title: translate('panel.title'),
    content:
      documentId === undefined ? (
        <Typography variant="pi">{translate('panel.not-saved')}</Typography>
      ) : (
        <Suspense fallback={null}>
          <PanelContent key={documentId} type={type} documentId={documentId} />
        </Suspense>
      ),
  };
}
