import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Patient } from '../../api/deskTypes';
import type { Treatment } from '../../api/types';
import { navigate } from '../../app/navigation';
import { deskPath } from '../../app/route';
import { addDays, clockOf, dayOf, longDay } from '../../book/dates';
import { useDesk } from '../context';
import { useNotice } from '../../staff/Notice';
import { ChosenTime } from './ChosenTime';
import { NextTimes } from './NextTimes';
import { WalkInDialog } from './WalkInDialog';

interface Props {
  patient: Patient;
  treatment: Treatment;
  /** A time that was pointed at in the calendar. */
  at: string | null;
  practitioner: string | null;
}

/** One session: at one of the next free times, or now for somebody who stands at the desk. */
export function OneSession({ patient, treatment, at, practitioner }: Props) {
  const { t, i18n } = useTranslation('desk');
  const { clinic, today, practitioners } = useDesk();
  const say = useNotice();
  const queries = useQueryClient();
  const [practitionerId, setPractitioner] = useState(practitioner ?? '');
  const [from, setFrom] = useState(today);
  const [startsAt, setTime] = useState(at ?? undefined);
  const [isHere, setHere] = useState(false);
  return (
    <>
      <Group grow align="end">
        <NativeSelect
          label={t('common.practitioner')}
          value={practitionerId}
          data={[
            { value: '', label: t('common.anybody') },
            ...practitioners
              .filter(({ protocols }) => protocols.includes(treatment.protocol))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            setPractitioner(event.currentTarget.value);
          }}
        />
        <TextInput
          type="date"
          label={t('book.from')}
          min={today}
          max={addDays(today, 400)}
          value={from}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value >= today) {
              setFrom(value);
            }
          }}
        />
      </Group>
      <Group>
        <Button
          variant="light"
          onClick={() => {
            setHere(true);
          }}
        >
          {t('book.here')}
        </Button>
      </Group>
      {isHere && (
        <WalkInDialog
          patient={patient}
          treatment={treatment}
          practitionerId={practitionerId}
          onChooseTime={setTime}
          onClose={() => {
            setHere(false);
          }}
        />
      )}
      {startsAt && (
        <ChosenTime
          key={startsAt}
          patient={patient}
          treatment={treatment}
          startsAt={startsAt}
          practitionerId={practitionerId}
          onOther={setTime}
          onDone={(done) => {
            say({
              text: t(done.state === 'requested' ? 'book.asked' : 'book.done', {
                name: `${patient.givenName} ${patient.familyName}`,
                day: longDay(dayOf(done.startsAt), i18n.language),
                time: clockOf(done.startsAt),
              }),
            });
            void queries.invalidateQueries({ queryKey: ['desk', clinic.id] });
            navigate(
              done.state === 'requested'
                ? deskPath(clinic.id, 'requests')
                : `${deskPath(clinic.id, 'calendar')}?day=${dayOf(done.startsAt)}`,
            );
          }}
        />
      )}
      <NextTimes
        patient={patient}
        treatment={treatment}
        practitionerId={practitionerId}
        from={from}
        isFirst={!startsAt}
        onChoose={setTime}
      />
    </>
  );
}
