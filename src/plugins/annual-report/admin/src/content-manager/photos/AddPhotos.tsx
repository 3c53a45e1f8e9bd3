import {
  Button,
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useForm, useRBAC } from '@strapi/strapi/admin';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { AdminPhoto } from '../../../../contract/admin/photos';
import type { ReportKey } from '../../api/annals-api';
import { PERMISSIONS } from '../../permissions';
import { reportPages } from '../../report/addresses';
import { useTranslate } from '../../texts/use-texts';
import { useFormValues } from '../local-drafts/use-form-state';
import { addedInForm, additionTo, imageGroups } from './add-to-form';

const PhotosDialog = lazy(() => import('./PhotosDialog'));

const NAME = 'AddPhotos';
const NEW_GROUP = 'new';

const filesOf = (transfer: DataTransfer | null): File[] =>
  transfer === null
    ? []
    : [...transfer.files].filter(
        ({ type, name }) => type.startsWith('image/') || /\.hei[cf]$/i.test(name),
      );

/** Pictures that are dropped anywhere on the page of the form; another place that takes them comes first. */
function useDroppedFiles(isOn: boolean, onFiles: (files: File[]) => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const files = filesOf(event.dataTransfer);
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [isOn, onFiles]);
}

/** Adds photographs to the form of a chapter or case that is open, new ones and those of the school. */
export function AddPhotos({ report }: { report: ReportKey }) {
  const translate = useTranslate();
  const { allowedActions } = useRBAC({ photos: PERMISSIONS.photos });
  const values = useFormValues();
  const isDisabled = useForm(NAME, (form) => form.disabled);
  const addFieldRow = useForm(NAME, (form) => form.addFieldRow);
  const onChange = useForm(NAME, (form) => form.onChange);
  const [given, setGiven] = useState<File[] | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const isAllowed = (allowedActions.canPhotos ?? false) && !isDisabled;
  useDroppedFiles(isAllowed && given === null, setGiven);

  const groups = imageGroups(values);
  const last = groups.at(-1);
  const group =
    target === NEW_GROUP
      ? null
      : (groups.find(({ block }) => String(block) === target) ?? last ?? null);

  const add = (photos: AdminPhoto[]): void => {
    const addition = additionTo({ values, group, photos });
    if (addition.kind === 'row') addFieldRow(addition.field, addition.value);
    else onChange(addition.field, addition.value);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {isAllowed && (
        <>
          {groups.length > 0 && (
            <SingleSelect
              size="S"
              aria-label={translate('form.photos.target')}
              value={group === null ? NEW_GROUP : String(group.block)}
              onChange={(value) => setTarget(String(value))}
            >
              {groups.map(({ block, place }) => (
                <SingleSelectOption key={block} value={String(block)}>
                  {translate('form.photos.group', { place: place + 1 })}
                </SingleSelectOption>
              ))}
              <SingleSelectOption value={NEW_GROUP}>
                {translate('form.photos.new-group')}
              </SingleSelectOption>
            </SingleSelect>
          )}
          <Button size="S" variant="secondary" onClick={() => setGiven([])}>
            {translate('panel.photos.open')}
          </Button>
          <Typography variant="pi" textColor="neutral600">
            {translate('form.photos.hint')}
          </Typography>
        </>
      )}
      <Link tag={RouterLink} to={reportPages(report).photos}>
        {translate('form.photos.all')}
      </Link>
      {given !== null && (
        <Suspense fallback={null}>
          <PhotosDialog
            report={report}
            present={new Set(addedInForm(values))}
            given={given}
            onAdd={add}
            onClose={() => setGiven(null)}
          />
        </Suspense>
      )}
    </Flex>
  );
}
