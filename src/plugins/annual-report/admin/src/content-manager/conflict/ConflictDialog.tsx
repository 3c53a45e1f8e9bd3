import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { unstable_useDocumentActions } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../../words/use-words';
import { adoptBlocks } from '../kept/adopt-blocks';
import type { Values } from '../kept/kept-forms';
import type { Conflict } from '../kept/use-form-guard';
import { DiffColumns } from './DiffColumns';
import { differingFields } from './form-texts';
import { useFieldLabels } from './use-field-labels';

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
  const say = useWords();
  const intl = useIntl();
  const labels = useFieldLabels(request.model);
  const { update, publish, isLoading } = unstable_useDocumentActions();
  const name = newer.savedBy ?? say('conflict.system');
  const when = intl.formatDate(newer.savedAt, { dateStyle: 'long', timeStyle: 'short' });
  const fields = useMemo(
    () =>
      differingFields({
        theirs,
        mine,
        names: {
          images: say('conflict.images'),
          table: say('conflict.table'),
          added: (names) => say('conflict.added', { names }),
          removed: (names) => say('conflict.removed', { names }),
        },
      }),
    [theirs, mine, say],
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
          <Modal.Title>{say('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Typography>{say('conflict.who', { name, when })}</Typography>
            {fields.length === 0 && <Typography>{say('conflict.same')}</Typography>}
            {fields.map((field) => (
              <DiffColumns
                key={field.name}
                label={labels.get(field.name) ?? say('conflict.other-field')}
                theirs={field.theirs}
                mine={field.mine}
                theirName={name}
              />
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onKeepEditing}>
            {say('conflict.keep-editing')}
          </Button>
          <Flex gap={2}>
            <Button variant="secondary" onClick={onLoadTheirs} disabled={isLoading}>
              {say('conflict.load-theirs')}
            </Button>
            <Button variant="danger" onClick={() => void saveMine()} loading={isLoading}>
              {say('conflict.save-mine')}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
