import { TextInput } from '@mantine/core';

interface Props {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

/** A day, in the browser's own way of asking for one. */
export function DateField({ label, value, onChange }: Props) {
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
