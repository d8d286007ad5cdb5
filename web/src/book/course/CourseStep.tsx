import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { planCourse } from '../../api/courses';
import type { Plan } from '../../api/courseTypes';
import type { Clinic, Procedure, Treatment } from '../../api/types';
import { Answered } from '../../app/Answered';
import type { CourseDraft } from '../draft';
import { MissingAnswers } from '../MissingAnswers';
import { SignInNotice } from '../SignInNotice';
import { StepHeading, type Position } from '../StepHeading';
import { nameOf } from '../treatments';
import { useMe } from '../visitor';
import { NoPlanView } from './NoPlanView';
import { relaxed } from './plans';
import { PlanChoice } from './PlanChoice';
import { WishesForm } from './WishesForm';

interface Props {
  clinic: Clinic;
  procedures: Procedure[];
  treatment: Treatment;
  today: string;
  draft: CourseDraft;
  position: Position;
  onChange: (draft: CourseDraft) => void;
  onBooked: () => void;
  onBack: () => void;
}

/** A whole course in one step: what she wishes, the plans for it side by side, all of one booked or nothing. */
export default function CourseStep(props: Props) {
  const { clinic, procedures, treatment, today, draft, position, onChange, onBack } = props;
  const { t } = useTranslation('course');
  const { isPatient } = useMe(clinic.id);
  return (
    <Stack component="section">
      <StepHeading step="course" position={position} />
      <Text>{nameOf(treatment, procedures)}</Text>
      <Text size="sm">{t('intro')}</Text>
      <WishesForm
        clinicId={clinic.id}
        treatment={treatment}
        today={today}
        draft={draft}
        onChange={(wish) => {
          onChange({ ...draft, wish });
        }}
        onPlan={() => {
          onChange({ ...draft, asked: draft.wish });
        }}
      />
      {!isPatient && <SignInNotice />}
      {isPatient && draft.asked && <Planned {...props} asked={draft.asked} />}
      <Group>
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
      </Group>
    </Stack>
  );
}

function Planned(props: Props & { asked: NonNullable<CourseDraft['asked']> }) {
  const { clinic, treatment, today, asked } = props;
  const { t } = useTranslation('course');
  const { subject } = useMe(clinic.id);
  const query = useQuery({
    queryKey: ['course-plan', clinic.id, subject, treatment, asked, today],
    queryFn: () => planCourse(clinic.id, { treatment, ...asked }),
  });
  if (query.isPending) {
    return (
      <Group role="status">
        <Loader size="sm" aria-hidden="true" />
        {t('planning')}
      </Group>
    );
  }
  return <Answered query={query}>{(plan) => <Found key={JSON.stringify(asked)} {...props} plan={plan} />}</Answered>;
}

function Found({ clinic, procedures, treatment, draft, asked, plan, onChange, onBooked }: FoundProps) {
  const queries = useQueryClient();
  if (plan.missing.length > 0) {
    return (
      <MissingAnswers
        clinicId={clinic.id}
        treatment={treatment}
        purpose="course"
        onDone={() => void queries.invalidateQueries({ queryKey: ['course-plan'] })}
      />
    );
  }
  if (plan.noPlan) {
    return (
      <NoPlanView
        noPlan={plan.noPlan}
        onGiveUp={(wish) => {
          const next = relaxed(asked, wish);
          onChange({ ...draft, wish: next, asked: next });
        }}
      />
    );
  }
  return (
    <PlanChoice
      clinic={clinic}
      procedures={procedures}
      treatment={treatment}
      plan={plan}
      wishes={asked.wishes}
      onBooked={onBooked}
    />
  );
}

type FoundProps = Parameters<typeof Planned>[0] & { plan: Plan };
