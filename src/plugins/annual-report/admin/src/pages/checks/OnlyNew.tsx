import { Checkbox } from '@strapi/design-system';
import { useTranslate } from '../../texts/use-texts';

/** Leaves out what stood in the last edition already; not offered where no edition says what that was. */
export function OnlyNew({
  edition,
  count,
  isChosen,
  onChoose,
}: {
  edition: { number: number } | null;
  /** How many are new or changed. */
  count: number;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const translate = useTranslate();
  if (edition === null) return null;
  return (
    <Checkbox checked={isChosen} onCheckedChange={(checked) => onChoose(checked === true)}>
      {translate('checks.only-new', { number: edition.number, count })}
    </Checkbox>
  );
}
