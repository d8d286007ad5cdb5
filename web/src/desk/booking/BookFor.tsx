import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appointmentList, freeTimes } from '../../api/desk';
import type { DeskAppointment, Patient } from '../../api/deskTypes';
import type { Treatment } from '../../api/types';
import { Answered } from '../../app/Answered';
import { navigate } from '../../app/navigation';
import { deskPath } from '../../app/route';
import { addDays, clockOf, dayOf, longDay } from '../../book/dates';
import { TimeButtons } from '../../book/TimeButtons';
import { complete, nameOf, type Choice } from '../../book/treatments';
import { FindingText } from '../calendar/FindingText';
import { findingOn } from '../calendar/moving';
import { useDesk, useNow } from '../context';
import { useNotice } from '../../staff/Notice';
import { ChosenTime } from './ChosenTime';
import { deskSettled, lastOf } from './choosing';
import { TreatmentPicker } from './TreatmentPicker';

interface Props {
  patient: Patient;
  /** A time that was pointed at in the calendar. */
  at: string | null;
  practitioner: string | null;
}

const DAYS_BACK = 300;
const DAYS_AHEAD = 99;

/** What and when for a patient who is known: it begins with what she had last. */
export function BookFor(props: Props) {
  const { clinic, today, procedures } = useDesk();
  const { patient } = props;
  const last = useQuery({
    queryKey: ['desk', clinic.id, 'last', patient.id, today],
    queryFn: ({ signal }) =>
      appointmentList(
        clinic.id,
        { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD), patient: patient.id, limit: 100 },
        signal,
      ),
    staleTime: 'static',
    gcTime: 0,
  });
  return (
    <Answered query={last}>
      {({ items }) => {
        const before = lastOf(items);
        return <Form {...props} before={before} first={deskSettled(procedures, before?.treatment ?? { areas: [] })} />;
      }}
    </Answered>
  );
}

interface FormProps extends Props {
  before: DeskAppointment | undefined;
  first: Choice;
}

function Form({ patient, at, practitioner, before, first }: FormProps) {
  const { t, i18n } = useTranslation('desk');
  const { clinic, today, practitioners, procedures } = useDesk();
  const say = useNotice();
  const queries = useQueryClient();
  const [choice, choose] = useState(first);
  const [practitionerId, setPractitioner] = useState(practitioner ?? '');
  const [from, setFrom] = useState(today);
  const [startsAt, setTime] = useState(at ?? undefined);
  const treatment = complete(choice);
  return (
    <Stack>
      {before && (
        <Text size="sm" c="dimmed">
          {t('book.last', {
            treatment: nameOf(before.treatment, procedures),
            day: longDay(dayOf(before.startsAt), i18n.language),
          })}
        </Text>
      )}
      <TreatmentPicker choice={choice} onChoose={choose} />
      <Group grow align="end">
        <NativeSelect
          label={t('common.practitioner')}
          value={practitionerId}
          data={[
            { value: '', label: t('common.anybody') },
            ...practitioners
              .filter(({ protocols }) => !choice.protocol || protocols.includes(choice.protocol))
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
      {!treatment && <Text c="dimmed">{t('book.chooseFirst')}</Text>}
      {treatment && startsAt && (
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
      {treatment && (
        <NextTimes
          patient={patient}
          treatment={treatment}
          practitionerId={practitionerId}
          from={from}
          isFirst={!startsAt}
          onChoose={setTime}
        />
      )}
    </Stack>
  );
}

interface NextTimesProps {
  patient: Patient;
  treatment: Treatment;
  practitionerId: string;
  from: string;
  isFirst: boolean;
  onChoose: (startsAt: string) => void;
}

const DAYS_SEARCHED = 120;
const DAYS_SHOWN = 3;
const TIMES_OF_A_DAY = 6;

/** The next days with free times for her, and why not before. */
function NextTimes({ patient, treatment, practitionerId, from, isFirst, onChoose }: NextTimesProps) {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const now = useNow();
  const query = useQuery({
    queryKey: ['desk', clinic.id, 'times', patient.id, treatment, practitionerId, from],
    queryFn: ({ signal }) =>
      freeTimes(
        clinic.id,
        { treatment, patient: patient.id, from, days: DAYS_SEARCHED, ...(practitionerId && { practitionerId }) },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Answered query={query}>
      {(found) => {
        const days = found.days.filter(({ times }) => times.length > 0).slice(0, DAYS_SHOWN);
        const obstacle = found.days.find(({ reasons, times }) => times.length === 0 && reasons.length > 0);
        const isLater = obstacle !== undefined && (days[0] === undefined || obstacle.date < days[0].date);
        return (
          <Stack gap="sm">
            {isLater && (
              <FindingText
                isBrief
                at={longDay(obstacle.date, i18n.language)}
                finding={findingOn(found, `${obstacle.date}T23:59`, now)}
              />
            )}
            {days.length === 0 && <Text>{t('times.none', { count: DAYS_SEARCHED })}</Text>}
            {days.map(({ date, times }, number) => (
              <Stack key={date} gap={4}>
                <Text fw={600}>{longDay(date, i18n.language)}</Text>
                <TimeButtons
                  times={times.slice(0, TIMES_OF_A_DAY)}
                  label={longDay(date, i18n.language)}
                  isFocused={isFirst && number === 0}
                  onChoose={onChoose}
                />
              </Stack>
            ))}
            {days.length > 0 && (
              <Group>
                <Button
                  variant="subtle"
                  onClick={() => {
                    navigate(`${deskPath(clinic.id, 'waiting')}?patient=${patient.id}`);
                  }}
                >
                  {t('book.wait')}
                </Button>
              </Group>
            )}
          </Stack>
        );
      }}
    </Answered>
  );
}
