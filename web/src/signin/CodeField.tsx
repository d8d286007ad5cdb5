import { TextInput } from '@mantine/core';

interface Props {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
}

/** A code that telephones offer to fill in. */
export function CodeField({ label, description, value, onChange }: Props) {
  return (
    <TextInput
      label={label}
      {...(description && { description })}
      value={value}
      required
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={30}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
