import { Loader, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appointmentList } from '../../api/desk';
import type { DeskAppointment, Patient } from '../../api/deskTypes';
import { Answered } from '../../app/Answered';
import { navigate } from '../../app/navigation';
import { deskPath } from '../../app/route';
import { addDays, dayOf, longDay } from '../../book/dates';
import { complete, nameOf, type Choice } from '../../book/treatments';
import { useDesk } from '../context';
import { CourseFor } from '../course/lazily';
import { useNotice } from '../../staff/Notice';
import { deskSettled, lastOf } from './choosing';
import { OneSession } from './OneSession';
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
  const { clinic, today, procedures } = useDesk();
  const say = useNotice();
  const queries = useQueryClient();
  const [choice, choose] = useState(first);
  const [isCourse, setCourse] = useState(false);
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
      <SegmentedControl
        aria-label={t('book.howMuch')}
        value={isCourse ? 'course' : 'one'}
        onChange={(value) => {
          setCourse(value === 'course');
        }}
        data={[
          { value: 'one', label: t('book.one') },
          { value: 'course', label: t('book.course') },
        ]}
      />
      {!treatment && <Text c="dimmed">{t('book.chooseFirst')}</Text>}
      {treatment && isCourse && (
        <Suspense fallback={<Loader aria-label={t('common.loading')} role="status" />}>
          <CourseFor
            key={JSON.stringify(treatment)}
            patient={patient}
            treatment={treatment}
            onBooked={({ appointments }) => {
              const [first] = appointments;
              say({
                text: t('course.booked', {
                  name: `${patient.givenName} ${patient.familyName}`,
                  count: appointments.length,
                }),
              });
              void queries.invalidateQueries({ queryKey: ['desk', clinic.id] });
              navigate(`${deskPath(clinic.id, 'calendar')}?day=${first ? dayOf(first.startsAt) : today}`);
            }}
          />
        </Suspense>
      )}
      {treatment && !isCourse && (
        <OneSession patient={patient} treatment={treatment} at={at} practitioner={practitioner} />
      )}
    </Stack>
  );
}
