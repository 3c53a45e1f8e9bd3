import {
  Box,
  Button,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { MAX_ALIAS, type Aliases } from '../../../../contract/admin/aliases';
import { useAnnalsAddAliasMutation } from '../../api/aliases-api';
import { useProblemText } from '../../api/problems';
import { useTranslate } from '../../texts/use-texts';

/** Adds a name to an indicator; why the server refuses one stands below its field. */
export function AliasForm({ indicators, aliases }: Aliases) {
  const translate = useTranslate();
  const problemText = useProblemText();
  const { toggleNotification } = useNotification();
  const [add, { isLoading }] = useAnnalsAddAliasMutation();
  const [code, setCode] = useState('');
  const [alias, setAlias] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const chosen = indicators.find((indicator) => indicator.code === code);
  const names = chosen
    ? [
        chosen.name,
        ...chosen.given,
        ...aliases.filter(({ indicator }) => indicator === code).map((added) => added.alias),
      ]
    : [];
  const isBlank = alias.trim() === '';

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(true);
    if (chosen === undefined || isBlank) return;
    try {
      await add({ indicator: code, alias: alias.trim() }).unwrap();
      const message = translate('aliases.saved', { alias: alias.trim() });
      toggleNotification({ type: 'success', message });
      setAlias('');
      setIsTried(false);
    } catch (error) {
      setRefusal(problemText(error));
    }
  };

  const aliasError =
    isTried && isBlank ? translate('aliases.alias.needed') : (refusal ?? undefined);
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box width="28rem" maxWidth="100%">
          <Field.Root
            required
            {...(isTried && !chosen && { error: translate('aliases.indicator.needed') })}
          >
            <Field.Label>{translate('aliases.indicator')}</Field.Label>
            <Combobox
              value={code}
              placeholder={translate('aliases.indicator.placeholder')}
              noOptionsMessage={() => translate('aliases.indicator.none')}
              clearLabel={translate('aliases.indicator.clear')}
              autocomplete={{ type: 'list', filter: 'contains' }}
              onChange={(value?: string) => {
                setCode(value ?? '');
                setRefusal(null);
              }}
              onClear={() => setCode('')}
            >
              {indicators.map((indicator) => (
                <ComboboxOption
                  key={indicator.code}
                  value={indicator.code}
                  textValue={`${indicator.name} ${indicator.code}`}
                >
                  {`${indicator.name} ${indicator.code}`}
                </ComboboxOption>
              ))}
            </Combobox>
            <Field.Error />
          </Field.Root>
          {names.length === 0 ? null : (
            <Box paddingTop={2}>
              <Typography variant="pi" textColor="neutral600">
                {translate('aliases.given', { names: names.join(translate('aliases.and')) })}
              </Typography>
            </Box>
          )}
        </Box>
        <Box width="20rem" maxWidth="100%">
          <Field.Root
            required
            hint={translate('aliases.alias.hint')}
            {...(aliasError !== undefined && { error: aliasError })}
          >
            <Field.Label>{translate('aliases.alias')}</Field.Label>
            <TextInput
              value={alias}
              maxLength={MAX_ALIAS}
              onChange={(event) => {
                setAlias(event.target.value);
                setRefusal(null);
              }}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        </Box>
        <Box paddingTop={6}>
          <Button type="submit" size="L" loading={isLoading}>
            {translate('aliases.save')}
          </Button>
        </Box>
      </Flex>
    </form>
  );
}
