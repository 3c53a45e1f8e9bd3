import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { unstable_useDocumentLayout, unstable_useDocumentActions } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useTranslate } from '../../texts/use-texts';
import { adoptBlocks } from '../form-content';
import type { Values } from '../local-drafts/form-drafts';
import type { Conflict } from '../local-drafts/use-form-guard';
import { DiffColumns } from './DiffColumns';
import { differingFields } from './form-texts';

/** What the fields of a type's form are called, by name. */
function useFieldLabels(model: string): Map<string, string> {
  const { edit } = unstable_useDocumentLayout(model);
  return useMemo(
    () => new Map(edit.layout.flat(2).map(({ name, label }) => [name, label])),
    [edit.layout],
  );
}

/**
 * Both versions of a document that somebody else saved first, and what to do: go on, take theirs (the own one
 * is put aside), or save the own one over it.
 */
export function ConflictDialog({
  conflict: { newer, request },
  theirs,
  mine,
  onKeepEditing,
  onLoadTheirs,
}: {
  conflict: Conflict;
  theirs: Values;
  mine: Values;
  onKeepEditing: () => void;
  onLoadTheirs: () => void;
}) {
  const translate = useTranslate();
  const intl = useIntl();
  const labels = useFieldLabels(request.model);
  const { update, publish, isLoading } = unstable_useDocumentActions();
  const name = newer.savedBy ?? translate('conflict.system');
  const when = intl.formatDate(newer.savedAt, { dateStyle: 'long', timeStyle: 'short' });
  const fields = useMemo(
    () =>
      differingFields({
        theirs,
        mine,
        names: {
          images: translate('conflict.images'),
          table: translate('conflict.table'),
          grid: translate('conflict.grid'),
          added: (names) => translate('conflict.added', { names }),
          removed: (names) => translate('conflict.removed', { names }),
        },
      }),
    [theirs, mine, translate],
  );
  const saveMine = async (): Promise<void> => {
    const { endpoint, collectionType, model, document, params, data } = request;
    const values = adoptBlocks({ values: data, stored: theirs });
    const save = endpoint === 'publishDocument' ? publish : update;
    await save(
      { collectionType, model, documentId: document, params },
      { ...values, revision: theirs.revision },
    );
  };
  return (
    <Modal.Root
      open
      onOpenChange={(isOpen: boolean) => {
        if (!isOpen) onKeepEditing();
      }}
    >
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{translate('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Typography>{translate('conflict.who', { name, when })}</Typography>
            {fields.length === 0 && <Typography>{translate('conflict.same')}</Typography>}
            {fields.map((field) => (
              <DiffColumns
                key={field.name}
                label={labels.get(field.name) ?? translate('conflict.other-field')}
                theirs={field.theirs}
                mine={field.mine}
                theirName={name}
              />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onKeepEditing}>
            {translate('conflict.keep-editing')}
          </Button>
          <Flex gap={2}>
            <Button variant="secondary" onClick={onLoadTheirs} disabled={isLoading}>
              {translate('conflict.load-theirs')}
            </Button>
            <Button variant="danger" onClick={() => void saveMine()} loading={isLoading}>
              {translate('conflict.save-mine')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
