import { Box, Button, Typography } from '@strapi/design-system';
import type { AdminDerived } from '../../../../../contract/admin/values';
import { useTranslate, useLanguage } from '../../../texts/use-texts';

/** How a value follows from others: the formula in words, and what went into it. */
export function CellDerivation({
  derived,
  isLocked,
  onOverride,
}: {
  derived: AdminDerived;
  isLocked: boolean;
  onOverride: () => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { derivation, explained, origin, printed } = derived;
  const heading =
    derivation.value === null
      ? translate('numbers.cell.derived-nothing')
      : origin === 'derived'
        ? `${translate('numbers.cell.derived')}：${printed}`
        : translate('numbers.cell.derived-beside', { text: derivation.value });
  return (
    <Box background="neutral100" padding={3} hasRadius width="100%">
      <Typography tag="p" fontWeight="bold">
        {heading}
      </Typography>
      <Typography tag="p" variant="pi">
        {explained.formula[language]}
      </Typography>
      <Box tag="ul" paddingTop={2}>
        {explained.inputs.map(({ name, year, printed: text }) => (
          <Typography tag="li" variant="pi" textColor="neutral600" key={`${name}${year}`}>
            {translate('numbers.cell-is', { label: name, year, text })}
          </Typography>
        ))}
      </Box>
      {isLocked && (
        <>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {translate('numbers.cell.derived-locked')}
          </Typography>
          <Box paddingTop={2}>
            <Button variant="tertiary" size="S" onClick={onOverride}>
              {translate('numbers.cell.override')}
            </Button>
          </Box>
        </>
      )}
    </Box>
  );
}
