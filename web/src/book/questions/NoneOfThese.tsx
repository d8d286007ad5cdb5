import { Checkbox } from '@mantine/core';

interface Props {
  label: string;
  isTicked: boolean;
  onChange: (isTicked: boolean) => void;
}

/** The answer that nothing of a list is so: not touching the list is no answer. */
export function NoneOfThese({ label, isTicked, onChange }: Props) {
  return (
    <Checkbox
      label={label}
      checked={isTicked}
      onChange={(event) => {
        onChange(event.currentTarget.checked);
      }}
    />
  );
}
