import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useState } from 'react';
import type { IndicatorChoice } from '../../../../../contract/admin/tables';
import { useTranslate } from '../../../texts/use-texts';

/** Finds an indicator by its name and adds it; the field is empty again for the next one. */
export function IndicatorPicker({
  choices,
  onAdd,
}: {
  choices: IndicatorChoice[];
  onAdd: (choice: IndicatorChoice) => void;
}) {
  const translate = useTranslate();
  const [round, setRound] = useState(0);
  return (
    <Field.Root name="indicator" width="100%">
      <Field.Label>{translate('numbers.layout.add-indicator')}</Field.Label>
      <Combobox
        key={round}
        placeholder={translate('numbers.layout.search')}
        noOptionsMessage={() => translate('numbers.layout.search-none')}
        autocomplete={{ type: 'list', filter: 'contains' }}
        onChange={(code) => {
          const choice = choices.find((candidate) => candidate.code === code);
          if (!choice) return;
          onAdd(choice);
          setRound(round + 1);
        }}
      >
        {choices.map(({ code, name, unit, years }) => (
          <ComboboxOption key={code} value={code} textValue={name}>
            {[name, unit, years.slice(-3).join('、')].filter(Boolean).join(' · ')}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
}
