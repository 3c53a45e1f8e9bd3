import { Loader } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { useTranslate } from '../texts/use-texts';
import type { TextEditorProps } from './TextEditor';

const TextEditor = lazy(() => import('./TextEditor'));

/** Fetches the editor of texts with the first form that has one. Strapi types no props of such inputs. */
export function TextEditorSlot({ name, label, ...props }: Partial<TextEditorProps>) {
  const translate = useTranslate();
  return name === undefined ? null : (
    <Suspense fallback={<Loader small>{translate('common.loading')}</Loader>}>
      <TextEditor name={name} label={label} {...props} />
    </Suspense>
  );
}
