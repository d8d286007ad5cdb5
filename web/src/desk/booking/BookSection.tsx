import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../api/deskTypes';
import { useAddress } from '../../app/navigation';
import { longDay } from '../../book/dates';
import { useQuery } from '@tanstack/react-query';
import { patient as readPatient } from '../../api/desk';
import { useDesk } from '../context';
import classes from '../desk.module.css';
import { BookFor } from './BookFor';
import { NewPatient } from './NewPatient';
import { PatientFinder } from './PatientFinder';

/** Somebody is on the telephone: who, what, when, booked. */
export function BookSection() {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const [address, change] = useAddress();
  const [typed, setTyped] = useState<string>();
  const id = address.get('patient') ?? '';
  const known = useQuery({
    queryKey: ['desk', clinic.id, 'patient', id],
    queryFn: ({ signal }) => readPatient(clinic.id, id, signal),
    enabled: id !== '',
  });
  const patient = id === '' ? undefined : known.data;
  const take = (chosen: Patient) => {
    setTyped(undefined);
    change({ patient: chosen.id });
  };
  if (!patient) {
    return (
      <Stack className={classes.card} maw={760}>
        <PatientFinder
          onFound={take}
          below={(words) =>
            typed === undefined && (
              <Group>
                <Button
                  onClick={() => {
                    setTyped(words);
                  }}
                >
                  {t('patient.new')}
                </Button>
              </Group>
            )
          }
        />
        {typed !== undefined && <NewPatient typed={typed} onRegistered={take} />}
      </Stack>
    );
  }
  return (
    <Stack className={classes.card} maw={760}>
      <Group justify="space-between">
        <div>
          <Text fw={600} size="lg">{`${patient.givenName} ${patient.familyName}`}</Text>
          <Text size="sm" c="dimmed">
            {[longDay(patient.birthDate, i18n.language), patient.phone].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Button
          variant="default"
          onClick={() => {
            change({ patient: '' });
          }}
        >
          {t('patient.other')}
        </Button>
      </Group>
      <BookFor key={patient.id} patient={patient} at={address.get('at')} practitioner={address.get('practitioner')} />
    </Stack>
  );
}
