import {
  Alert,
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import type { AdminTable } from '../../../../../contract/admin/values';
import { TABLE_DISPLAYS } from '../../../../../contract/table';
import type { ReportKey } from '../../../api/annals-api';
import { useAnnalsIndicatorChoicesQuery } from '../../../api/tables-api';
import { useTranslate } from '../../../texts/use-texts';
import { IndicatorPicker } from './IndicatorPicker';
import { LayoutRowFields } from './LayoutRowFields';
import { LayoutYears } from './LayoutYears';
import {
  changeRow,
  moveRow,
  newRow,
  removeRow,
  setYears,
  typedIn,
  type LayoutDraft,
  layoutFault,
} from './layout-draft';
import { useLayoutSaving } from './use-layout-saving';

/** A chart that is made, or whose rows, years and look are changed. */
export function LayoutDialog({
  report,
  start,
  existing,
  onClose,
  onSaved,
}: {
  report: ReportKey;
  start: LayoutDraft;
  /** The chart that is changed; null for a new one. */
  existing: AdminTable | null;
  onClose: () => void;
  onSaved: (table: string) => void;
}) {
  const translate = useTranslate();
  const [draft, setDraft] = useState(start);
  const [isTried, setIsTried] = useState(false);
  const { data: choices = [] } = useAnnalsIndicatorChoicesQuery(report);
  const units = new Map(choices.map(({ code, unit }) => [code, unit]));
  const saving = useLayoutSaving({ report, existing });
  const fault = layoutFault({ draft });

  /** What was said against the last attempt is of no use any more. */
  const change = (next: LayoutDraft): void => {
    setDraft(next);
    saving.forget();
  };

  const save = async (): Promise<void> => {
    setIsTried(true);
    if (fault !== null) return;
    const key = await saving.save(draft);
    if (key === null) return;
    onClose();
    onSaved(key);
  };

  return (
    <Modal.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal.Content
        style={{ maxWidth: '100rem', width: '92vw' }}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <Modal.Header closeLabel={translate('common.close')}>
          <Modal.Title>
            {translate(existing ? 'numbers.layout.edit' : 'numbers.layout.new')}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root name="title" required>
              <Field.Label>{translate('numbers.layout.title')}</Field.Label>
              <TextInput
                value={draft.title}
                maxLength={300}
                placeholder={translate('numbers.layout.title-hint')}
                onChange={(event: { currentTarget: { value: string } }) =>
                  change({ ...draft, title: event.currentTarget.value })
                }
              />
            </Field.Root>
            <Flex gap={6} alignItems="flex-start" wrap="wrap">
              <Field.Root name="display">
                <Field.Label>{translate('numbers.layout.display')}</Field.Label>
                <SingleSelect
                  value={draft.display}
                  onChange={(value) => {
                    const display = TABLE_DISPLAYS.find((name) => name === value);
                    if (display) change({ ...draft, display });
                  }}
                >
                  {TABLE_DISPLAYS.map((display) => (
                    <SingleSelectOption key={display} value={display}>
                      {translate(`numbers.layout.display-${display}`)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <LayoutYears
                years={draft.years}
                typedIn={(year) => typedIn(draft, year)}
                onChange={(years) => change(setYears(draft, years))}
              />
            </Flex>
            <Flex gap={2} alignItems="flex-end">
              <IndicatorPicker
                choices={choices}
                onAdd={({ code, name }) =>
                  change({
                    ...draft,
                    rows: [...draft.rows, newRow({ indicator: code, label: name })],
                  })
                }
              />
              <Button
                variant="tertiary"
                size="L"
                minWidth="max-content"
                startIcon={<Plus />}
                onClick={() => {
                  const label = translate('numbers.layout.group-label');
                  change({ ...draft, rows: [...draft.rows, newRow({ indicator: null, label })] });
                }}
              >
                {translate('numbers.layout.add-group')}
              </Button>
            </Flex>
            <Typography tag="h3" variant="delta">
              {translate('numbers.layout.rows')}
            </Typography>
            {draft.rows.length === 0 && (
              <Typography textColor="neutral600">
                {translate('numbers.layout.rows-none')}
              </Typography>
            )}
            <Flex direction="column" alignItems="stretch" gap={1}>
              {draft.rows.map((row, index) => (
                <LayoutRowFields
                  key={row.key ?? `${row.indicator ?? ''}-${index}`}
                  row={row}
                  number={index + 1}
                  unit={units.get(row.indicator ?? '') ?? null}
                  years={draft.years}
                  problemIn={(year) => saving.problemOf(row, year)}
                  onChange={(part) => change(changeRow(draft, index, part))}
                  onMove={(by) => change(moveRow(draft, index, by))}
                  onRemove={() => change(removeRow(draft, index))}
                />
              ))}
            </Flex>
            {isTried && fault !== null && (
              <Typography textColor="danger600" role="alert">
                {translate(fault)}
              </Typography>
            )}
            {saving.refusal !== null && (
              <Alert
                variant="danger"
                closeLabel={translate('common.close')}
                onClose={saving.forget}
              >
                {saving.refusal}
              </Alert>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button loading={saving.isSaving} onClick={() => void save()}>
            {translate(existing ? 'common.save' : 'numbers.layout.save-new')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
