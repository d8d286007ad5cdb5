import { Alert, Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, bookFor, freeTimes, type BookingWish } from '../../api/desk';
import type { DeskAppointment, Patient } from '../../api/deskTypes';
import type { Treatment } from '../../api/types';
import { useAction } from '../../api/useAction';
import { clockOf, dayOf, longDay } from '../../book/dates';
import { FindingText } from '../calendar/FindingText';
import { findingOn } from '../calendar/moving';
import { useDesk, useNow } from '../context';
import { DeskProblem } from '../DeskProblem';
import { wallOf } from '../wallTime';
import { AskFirst } from './AskFirst';

interface Props {
  patient: Patient;
  treatment: Treatment;
  startsAt: string;
  practitionerId: string;
  onOther: (startsAt: string | undefined) => void;
  onDone: (done: DeskAppointment) => void;
}

/** A time that was chosen: what is said of it, what is still to be asked, and the button that books. */
export function ChosenTime(props: Props) {
  const { i18n } = useTranslation();
  const { patient, treatment, startsAt } = props;
  return (
    <AskFirst
      patientId={patient.id}
      treatment={treatment}
      title={`${longDay(dayOf(startsAt), i18n.language)}, ${clockOf(startsAt)}`}
    >
      <BookIt {...props} />
    </AskFirst>
  );
}

function BookIt({ patient, treatment, startsAt, practitionerId, onOther, onDone }: Props) {
  const { t, i18n } = useTranslation('desk');
  const { clinic, role } = useDesk();
  const now = useNow();
  const button = useRef<HTMLButtonElement>(null);
  const [isRead, setRead] = useState(false);
  const [reason, setReason] = useState('');
  const day = useQuery({
    queryKey: ['desk', clinic.id, 'times', patient.id, treatment, practitionerId, startsAt],
    queryFn: ({ signal }) =>
      freeTimes(
        clinic.id,
        {
          treatment,
          patient: patient.id,
          from: dayOf(startsAt),
          days: 1,
          ...(practitionerId && { practitionerId }),
        },
        signal,
      ),
  });
  const finding = findingOn(day.data, wallOf(startsAt), now);
  const book = useAction((wish: BookingWish, key) => bookFor(clinic.id, wish, key), onDone);
  const request = useAction((wish: BookingWish, key) => ask(clinic.id, wish, key), onDone);
  const trouble = book.error ?? request.error;
  const isClinicians = finding.kind === 'clinician' || trouble?.problem.mayRequest === true;
  const mayLift = isClinicians && role === 'clinician';
  const hasAdvice = finding.kind === 'advice' || trouble?.problem.code === 'advice-not-confirmed';
  const isKnownToFail = ['past', 'closed', 'refused', 'taken'].includes(finding.kind);
  const wish: BookingWish = {
    patientId: patient.id,
    treatment,
    startsAt,
    ...(practitionerId && { practitionerId }),
    ...(isRead && { adviceConfirmed: true }),
    ...(mayLift && reason.trim() !== '' && { override: { reason: reason.trim() } }),
  };
  useEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <Alert color="leaf" variant="outline" title={`${longDay(dayOf(startsAt), i18n.language)}, ${clockOf(startsAt)}`}>
      <Stack>
        {finding.kind !== 'free' && <FindingText finding={finding} />}
        {isKnownToFail && <Text size="sm">{t('book.takeAnother')}</Text>}
        {hasAdvice && (
          <Checkbox
            label={t('common.adviceRead')}
            checked={isRead}
            onChange={(event) => {
              setRead(event.currentTarget.checked);
            }}
          />
        )}
        {mayLift && (
          <Textarea
            label={t('common.liftReason')}
            description={t('common.reasonLength')}
            autosize
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        )}
        {trouble && (
          <DeskProblem
            error={trouble}
            onRetry={() => {
              book.mutate(wish);
            }}
            onChooseTime={onOther}
          />
        )}
        <Group>
          {(!isClinicians || mayLift) && (
            <Button
              ref={button}
              loading={book.isPending}
              disabled={isKnownToFail}
              onClick={() => {
                book.mutate(wish);
              }}
            >
              {t('book.book')}
            </Button>
          )}
          {isClinicians && !mayLift && (
            <Button
              loading={request.isPending}
              onClick={() => {
                request.mutate(wish);
              }}
            >
              {t('book.ask')}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => {
              onOther(undefined);
            }}
          >
            {t('book.otherTime')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
