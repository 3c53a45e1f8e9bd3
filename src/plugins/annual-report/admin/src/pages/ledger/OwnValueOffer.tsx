import { Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { LedgerNumber } from '../../../../contract/admin/ledger';
import {
  MAX_OWN_NAME,
  MAX_OWN_UNIT,
  OWN_VALUE_KINDS,
  type OwnValueProposal,
} from '../../../../contract/admin/own-values';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsMakeOwnValueMutation } from '../../api/own-values-api';
import { useOfferedEdits } from '../../edits/offered-edits';
import { Choice } from '../../layout/Choice';
import { PERMISSIONS } from '../../permissions';
import { useTranslate } from '../../texts/use-texts';

/** Asks what the new indicator is called; what the sentence says is proposed. */
function OwnValueForm({
  proposal,
  isBusy,
  onMake,
}: {
  proposal: OwnValueProposal;
  isBusy: boolean;
  onMake: (wanted: Pick<OwnValueProposal, 'name' | 'unit' | 'kind'>) => void;
}) {
  const translate = useTranslate();
  const [name, setName] = useState(proposal.name);
  const [unit, setUnit] = useState(proposal.unit ?? '');
  const [kind, setKind] = useState(proposal.kind);
  const [isTried, setIsTried] = useState(false);
  const isUnnamed = name.trim() === '';
  const submit = (): void => {
    setIsTried(true);
    if (!isUnnamed) onMake({ name: name.trim(), unit: unit.trim() || null, kind });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{translate('own-value.hint')}</Typography>
          <Field.Root
            required
            name="name"
            hint={translate('own-value.name.hint')}
            {...(isTried && isUnnamed && { error: translate('own-value.name.needed') })}
          >
            <Field.Label>{translate('own-value.name')}</Field.Label>
            <TextInput
              value={name}
              maxLength={MAX_OWN_NAME}
              onChange={({ target }) => setName(target.value)}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <Flex gap={4} alignItems="flex-start">
            <Field.Root name="unit">
              <Field.Label>{translate('own-value.unit')}</Field.Label>
              <TextInput
                value={unit}
                maxLength={MAX_OWN_UNIT}
                onChange={({ target }) => setUnit(target.value)}
              />
            </Field.Root>
            <Choice
              label={translate('own-value.kind')}
              value={kind}
              options={OWN_VALUE_KINDS.map((value) => ({
                value,
                text: translate(`own-value.kind.${value}`),
              }))}
              onChange={setKind}
            />
          </Flex>
          <Typography fontWeight="bold">
            {translate('own-value.value', {
              text: `${proposal.text}${kind === 'percent' ? '' : unit}`,
              year: String(proposal.year),
            })}
          </Typography>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{translate('ledger.bind.cancel')}</Button>
        </Modal.Close>
        <Button type="submit" loading={isBusy}>
          {translate('own-value.make')}
        </Button>
      </Modal.Footer>
    </form>
  );
}

/** Offers to make an open number a value of the school's own, to which it is bound. */
export function OwnValueOffer({
  number: { id, own },
  reportKey,
}: {
  number: Pick<LedgerNumber, 'id' | 'own'>;
  reportKey: ReportKey;
}) {
  const translate = useTranslate();
  const edits = useOfferedEdits();
  const { allowedActions } = useRBAC({ values: PERMISSIONS.values });
  const [isOpen, setIsOpen] = useState(false);
  const [makeValue] = useAnnalsMakeOwnValueMutation();
  if (edits === null || own === undefined || !(allowedActions.canValues ?? false)) return null;
  const make = async (wanted: Pick<OwnValueProposal, 'name' | 'unit' | 'kind'>) => {
    const isDone = await edits.make(() =>
      makeValue({ ...reportKey, wanted: { number: id, ...wanted } }).unwrap(),
    );
    if (isDone) setIsOpen(false);
  };
  return (
    <>
      <Button variant="secondary" startIcon={<Plus />} onClick={() => setIsOpen(true)}>
        {translate('own-value.offer')}
      </Button>
      <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
        <Modal.Content>
          <Modal.Header closeLabel={translate('common.close')}>
            <Modal.Title>{translate('own-value.title')}</Modal.Title>
          </Modal.Header>
          <OwnValueForm
            proposal={own}
            isBusy={edits.isBusy}
            onMake={(wanted) => void make(wanted)}
          />
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
