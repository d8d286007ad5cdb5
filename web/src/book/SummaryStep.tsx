import { Button, Group, Loader, Stack } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { WantedTime } from '../api/clinics';
import type { ProblemError } from '../api/problem';
import type { Appointment, Hold, Procedure, Treatment } from '../api/types';
import { dayOf } from './dates';
import { HeldTime } from './HeldTime';
import { PriceQuote } from './PriceQuote';
import { RefusedTime } from './RefusedTime';
import { SessionFacts } from './SessionFacts';
import { SignInNotice } from './SignInNotice';
import { StepHeading, type Position } from './StepHeading';

interface Props {
  clinicId: string;
  procedures: Procedure[];
  treatment: Treatment;
  startsAt: string;
  held: Hold | undefined;
  hold: UseMutationResult<Hold, ProblemError, WantedTime>;
  isPatient: boolean;
  position: Position;
  onKeep: () => void;
  onChooseTime: (startsAt: string) => void;
  onChangeTime: () => void;
  onChangeTreatment: () => void;
  onQuestions: () => void;
  onBooked: (appointment: Appointment) => void;
}

export function SummaryStep(props: Props) {
  const { t } = useTranslation();
  const { clinicId, procedures, treatment, startsAt, held, position } = props;
  return (
    <Stack component="section">
      <StepHeading step="summary" position={position} />
      <SessionFacts procedures={procedures} session={held ?? { treatment, startsAt }} />
      <PriceQuote clinicId={clinicId} procedures={procedures} treatment={treatment} date={dayOf(startsAt)} />
      {held ? (
        <HeldTime key={held.id} {...props} hold={held} isKeeping={props.hold.isPending} problem={props.hold.error} />
      ) : (
        <OpenTime {...props} />
      )}
      <Group>
        <Button variant="default" onClick={props.onChangeTime}>
          {t('summary.changeTime')}
        </Button>
        <Button variant="default" onClick={props.onChangeTreatment}>
          {t('summary.changeTreatment')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The time is not kept: not yet, or it could not be. */
function OpenTime({ hold, isPatient, onKeep, onChooseTime, onQuestions }: Props) {
  const { t } = useTranslation();
  if (hold.isPending) {
    return (
      <Group role="status">
        <Loader size="sm" />
        {t('summary.holding')}
      </Group>
    );
  }
  if (hold.isError) {
    return <RefusedTime error={hold.error} onRetry={onKeep} onChooseTime={onChooseTime} onQuestions={onQuestions} />;
  }
  return isPatient ? (
    <Group>
      <Button onClick={onKeep}>{t('summary.hold')}</Button>
    </Group>
  ) : (
    <SignInNotice />
  );
}
