import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useTranslate } from '../../texts/use-texts';
import { compareStates } from './model/compare-states';
import { toState } from './model/outline-state';
import { StructureList } from './StructureList';
import type { Conflict } from './use-outline-editing';

/** Says who changed the outline meanwhile, and shows both outlines. Whatever is chosen, nothing is overwritten. */
export function ConflictDialog({
  conflict: { changed, outline, base, mine },
  onReapply,
  onTake,
  onClose,
}: {
  conflict: Conflict;
  onReapply: () => void;
  onTake: () => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const intl = useIntl();
  const { theirs, theirChanges, myChanges } = useMemo(() => {
    const now = toState(outline);
    return {
      theirs: now,
      theirChanges: compareStates({ before: base, after: now }),
      myChanges: compareStates({ before: base, after: mine }),
    };
  }, [outline, base, mine]);
  const who =
    changed === null
      ? translate('outline.conflict-unknown')
      : translate('outline.conflict-who', {
          name: changed.name,
          when: intl.formatDate(changed.at, { dateStyle: 'medium', timeStyle: 'medium' }),
        });
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content style={{ width: 'min(110rem, 94vw)', maxWidth: 'none' }}>
        <Modal.Header closeLabel={translate('common.close')}>
          <Modal.Title>{translate('outline.conflict-title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p">{who}</Typography>
          <Flex gap={6} marginTop={4} alignItems="flex-start">
            <StructureList
              title={translate('outline.conflict-theirs', { count: theirChanges.size })}
              state={theirs}
              before={base}
              changes={theirChanges}
            />
            <StructureList
              title={translate('outline.conflict-mine', { count: myChanges.size })}
              state={mine}
              before={base}
              changes={myChanges}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {translate('outline.conflict-later')}
          </Button>
          <Flex gap={2}>
            <Button variant="danger-light" onClick={onTake}>
              {translate('outline.conflict-take')}
            </Button>
            <Button onClick={onReapply}>{translate('outline.conflict-reapply')}</Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
