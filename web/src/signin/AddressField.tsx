import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function AddressField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <TextInput
      type="email"
      label={t('signIn.address')}
      value={value}
      required
      autoComplete="email"
      maxLength={254}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
