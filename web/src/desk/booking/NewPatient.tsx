import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { register } from '../../api/desk';
import type { Patient } from '../../api/deskTypes';
import { useAction } from '../../api/useAction';
import { languages, primary } from '../../app/languages';
import { useDesk } from '../context';
import { DeskProblem } from '../DeskProblem';
import { namesIn } from './searching';

type Fields = Record<'givenName' | 'familyName' | 'birthDate' | 'phone' | 'email' | 'language', string>;

interface Props {
  typed: string;
  onRegistered: (patient: Patient) => void;
}

export function NewPatient({ typed, onRegistered }: Props) {
  const { t } = useTranslation('desk');
  const { clinic, today } = useDesk();
  const [fields, setFields] = useState<Fields>(() => ({
    ...namesIn(typed),
    birthDate: '',
    phone: '',
    email: '',
    language: clinic.languages[0] ?? 'en',
  }));
  const action = useAction(
    ({ phone, email, ...rest }: Fields, key) =>
      register(clinic.id, { ...rest, ...(phone && { phone }), ...(email && { email }) }, key),
    onRegistered,
  );
  const fieldError = (field: keyof Fields) =>
    action.error?.problem.errors.find((each) => each.field === field)?.message;
  const text = (
    field: Exclude<keyof Fields, 'language'>,
    more: { type?: string; required?: boolean; max?: string },
  ) => (
    <TextInput
      label={t(`patient.${field}`)}
      value={fields[field]}
      error={fieldError(field)}
      onChange={(event) => {
        setFields({ ...fields, [field]: event.currentTarget.value });
      }}
      {...more}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        action.mutate(fields);
      }}
    >
      <Stack>
        <Title order={2} size="h4">
          {t('patient.new')}
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {text('givenName', { required: true })}
          {text('familyName', { required: true })}
          {text('birthDate', { type: 'date', required: true, max: today })}
          {text('phone', { type: 'tel' })}
          {text('email', { type: 'email' })}
          <NativeSelect
            label={t('patient.language')}
            value={fields.language}
            data={Object.entries(languages).map(([tag, label]) => ({ value: primary(tag), label }))}
            onChange={(event) => {
              setFields({ ...fields, language: event.currentTarget.value });
            }}
          />
        </SimpleGrid>
        {action.error && <DeskProblem error={action.error} />}
        <Group>
          <Button type="submit" loading={action.isPending}>
            {t('patient.register')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
