import { Group, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planCourse } from '../../api/courses';
import type { Course, Plan } from '../../api/courseTypes';
import type { Patient } from '../../api/deskTypes';
import type { Treatment } from '../../api/types';
import { NoPlanView } from '../../book/course/NoPlanView';
import { choicesOf, relaxed } from '../../book/course/plans';
import { PlansSideBySide } from '../../book/course/PlansSideBySide';
import { WishesForm } from '../../book/course/WishesForm';
import type { CourseDraft, CourseWishes } from '../../book/draft';
import { procedureOf } from '../../book/treatments';
import { AskFirst } from '../booking/AskFirst';
import { useDesk } from '../context';
import { DeskProblem } from '../DeskProblem';
import { ProblemError } from '../../api/problem';
import { BookCourse } from './BookCourse';

interface Props {
  patient: Patient;
  treatment: Treatment;
  onBooked: (course: Course) => void;
}

/** A whole course for whoever is on the line: her wishes, the plans side by side, all of one booked or nothing. */
export function CourseFor(props: Props) {
  const { patient, treatment } = props;
  const { clinic, today, procedures } = useDesk();
  const usual = procedureOf(procedures, { ...treatment })?.course.sessionsMin ?? 1;
  const [draft, setDraft] = useState<CourseDraft>({ wish: { sessions: usual, wishes: {} } });
  return (
    <AskFirst patientId={patient.id} treatment={treatment}>
      <WishesForm
        clinicId={clinic.id}
        treatment={treatment}
        today={today}
        draft={draft}
        onChange={(wish) => {
          setDraft({ ...draft, wish });
        }}
        onPlan={() => {
          setDraft({ ...draft, asked: draft.wish });
        }}
      />
      {draft.asked && (
        <Planned
          {...props}
          asked={draft.asked}
          onAsk={(wish) => {
            setDraft({ wish, asked: wish });
          }}
        />
      )}
    </AskFirst>
  );
}

function Planned({ asked, onAsk, ...props }: Props & { asked: CourseWishes; onAsk: (wish: CourseWishes) => void }) {
  const { t } = useTranslation('desk');
  const { t: ofCourse } = useTranslation('course');
  const { clinic, today } = useDesk();
  const { patient, treatment } = props;
  const query = useQuery({
    queryKey: ['course-plan', clinic.id, patient.id, treatment, asked, today],
    queryFn: () => planCourse(clinic.id, { patientId: patient.id, treatment, ...asked }),
    retry: false,
  });
  if (query.isPending) {
    return (
      <Group role="status">
        <Loader size="sm" aria-hidden="true" />
        {ofCourse('planning')}
      </Group>
    );
  }
  if (query.error instanceof ProblemError) {
    return <DeskProblem error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (query.data?.noPlan) {
    return (
      <NoPlanView
        noPlan={query.data.noPlan}
        noWay={t('course.noWay')}
        onGiveUp={(wish) => {
          onAsk(relaxed(asked, wish));
        }}
      />
    );
  }
  return query.data && <OnePlan key={JSON.stringify(asked)} {...props} plan={query.data} wishes={asked.wishes} />;
}

function OnePlan({
  patient,
  treatment,
  plan,
  wishes,
  onBooked,
}: Props & { plan: Plan; wishes: CourseWishes['wishes'] }) {
  const { t } = useTranslation('desk');
  const { clinic } = useDesk();
  return (
    <PlansSideBySide
      clinicId={clinic.id}
      treatment={treatment}
      plan={plan}
      title={t('course.plans', { count: choicesOf(plan).length })}
      order={2}
      text={t('course.plansHint')}
      booking={(chosen) => (
        <BookCourse patient={patient} treatment={treatment} wishes={wishes} plan={chosen} onBooked={onBooked} />
      )}
    />
  );
}
