import { Checkbox } from '@strapi/design-system';

/** Leaves out what stood in the last edition already. */
export function OnlyNew({
  text,
  isChosen,
  onChoose,
}: {
  /** Which edition, and how many are new or changed since. */
  text: string;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  return (
    <Checkbox checked={isChosen} onCheckedChange={(checked) => onChoose(checked === true)}>
      {text}
    </Checkbox>
  );
}
