import { Alert, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { book, type Booking } from '../api/clinics';
import { ProblemError, problemOf } from '../api/problem';
import type { Appointment, Hold, Reason } from '../api/types';
import { useAction } from '../api/useAction';
import { Advice } from './Advice';
import { Countdown } from './Countdown';
import { RefusedTime } from './RefusedTime';
import { useSecondsUntil } from './useSecondsUntil';

interface Props {
  clinicId: string;
  hold: Hold;
  isKeeping: boolean;
  problem: ProblemError | null;
  onKeep: () => void;
  onChooseTime: (startsAt: string) => void;
  onQuestions: () => void;
  onBooked: (appointment: Appointment) => void;
}

const expired = new ProblemError(problemOf({ type: 'urn:sunwise:problem:hold-expired' }));

/** The time is kept: the advice is confirmed and the session booked, or the time kept again once it has expired. */
export function HeldTime({ clinicId, hold, isKeeping, problem, onKeep, onChooseTime, onQuestions, onBooked }: Props) {
  const { t } = useTranslation();
  const [isConfirmed, confirm] = useState(false);
  const [isTried, setTried] = useState(false);
  const seconds = useSecondsUntil(hold.expiresAt);
  const booking = useAction((input: Booking, key) => book(clinicId, input, key), onBooked);
  const advice = adviceOf(hold, booking.error);
  const needsAdvice = advice.length > 0 && !isConfirmed;
  const error = seconds === 0 ? (problem ?? expired) : booking.error;

  const submit = () => {
    setTried(true);
    if (!needsAdvice) {
      booking.mutate({ holdId: hold.id, adviceConfirmed: isConfirmed });
    }
  };
  return (
    <Stack>
      {seconds > 0 && <Countdown seconds={seconds} />}
      {advice.length > 0 && <Advice reasons={advice} isConfirmed={isConfirmed} onConfirm={confirm} />}
      {isTried && needsAdvice && (
        <Alert role="alert" color="red" variant="outline">
          {t('summary.adviceMissing')}
        </Alert>
      )}
      {error && (
        <RefusedTime
          error={error}
          onRetry={submit}
          onKeepAgain={onKeep}
          onChooseTime={onChooseTime}
          onQuestions={onQuestions}
        />
      )}
      {seconds > 0 && (
        <Group>
          <Button size="md" onClick={submit} loading={booking.isPending || isKeeping}>
            {t('summary.book')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** What the service wants confirmed: known from the hold, or learnt when booking as something has changed since. */
function adviceOf(hold: Hold, error: ProblemError | null): Reason[] {
  if (error?.problem.code === 'advice-not-confirmed') {
    return error.problem.reasons;
  }
  return hold.verdict.verdict === 'advice' ? hold.verdict.reasons : [];
}
