import { Button, Chip, Group, Input, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addWish, patient as readPatient, type NewWish } from '../../api/desk';
import { useAction } from '../../api/useAction';
import { useAddress } from '../../app/navigation';
import { addDays } from '../../book/dates';
import { complete } from '../../book/treatments';
import { deskSettled } from '../booking/choosing';
import { PatientFinder } from '../booking/PatientFinder';
import { TreatmentPicker } from '../booking/TreatmentPicker';
import { useDesk } from '../context';
import classes from '../desk.module.css';
import { DeskProblem } from '../DeskProblem';
import { useNotice } from '../../staff/Notice';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const A_MONTH = 30;

/** A patient who would come sooner if something got free. */
export function AddWish({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('desk');
  const { clinic, today, procedures, practitioners } = useDesk();
  const [address, change] = useAddress();
  const say = useNotice();
  const queries = useQueryClient();
  const id = address.get('patient') ?? '';
  const patient = useQuery({
    queryKey: ['desk', clinic.id, 'patient', id],
    queryFn: ({ signal }) => readPatient(clinic.id, id, signal),
    enabled: id !== '',
  }).data;
  const [choice, choose] = useState(() => deskSettled(procedures, { areas: [] }));
  const [until, setUntil] = useState(addDays(today, A_MONTH));
  const [weekdays, setWeekdays] = useState<string[]>([]);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [practitionerId, setPractitioner] = useState('');
  const treatment = complete(choice);
  const close = () => {
    change({ patient: '' });
    onDone();
  };
  const action = useAction(
    (wish: NewWish, key) => addWish(clinic.id, wish, key),
    () => {
      say({ text: t('waiting.added') });
      void queries.invalidateQueries({ queryKey: ['desk', clinic.id, 'wishes'] });
      close();
    },
  );
  const submit = () => {
    if (treatment && patient) {
      action.mutate({
        patientId: patient.id,
        treatment,
        until,
        ...(weekdays.length > 0 && { weekdays }),
        ...(from && to && { hours: { from, to } }),
        ...(practitionerId && { practitionerId }),
      });
    }
  };
  return (
    <Stack className={classes.card} maw={760} component="section" aria-label={t('waiting.add')}>
      {patient ? (
        <Text fw={600}>{`${patient.givenName} ${patient.familyName}`}</Text>
      ) : (
        <PatientFinder
          onFound={(found) => {
            change({ patient: found.id });
          }}
        />
      )}
      <TreatmentPicker choice={choice} onChoose={choose} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          type="date"
          label={t('waiting.untilDay')}
          min={today}
          value={until}
          onChange={(event) => {
            setUntil(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('common.practitioner')}
          value={practitionerId}
          data={[
            { value: '', label: t('common.anybody') },
            ...practitioners.map((each) => ({ value: each.id, label: each.name })),
          ]}
          onChange={(event) => {
            setPractitioner(event.currentTarget.value);
          }}
        />
        <TextInput
          type="time"
          label={t('waiting.notBefore')}
          value={from}
          onChange={(event) => {
            setFrom(event.currentTarget.value);
          }}
        />
        <TextInput
          type="time"
          label={t('waiting.notAfter')}
          value={to}
          onChange={(event) => {
            setTo(event.currentTarget.value);
          }}
        />
      </SimpleGrid>
      <Input.Wrapper label={t('waiting.weekdays')} description={t('waiting.weekdaysHint')}>
        <Chip.Group multiple value={weekdays} onChange={setWeekdays}>
          <Group gap="xs" mt={4} role="group" aria-label={t('waiting.weekdays')}>
            {WEEKDAYS.map((day) => (
              <Chip key={day} value={day} variant="outline">
                {t(`weekdays.${day}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      {action.error && <DeskProblem error={action.error} />}
      <Group>
        <Button onClick={submit} loading={action.isPending} disabled={!treatment || !patient || !until}>
          {t('waiting.save')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('common.back')}
        </Button>
      </Group>
    </Stack>
  );
}
