import { Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planCourse } from '../../api/courses';
import type { Course, Plan } from '../../api/courseTypes';
import type { Patient } from '../../api/deskTypes';
import type { Treatment } from '../../api/types';
import classes from '../../book/course/course.module.css';
import { NoPlanView } from '../../book/course/NoPlanView';
import { PlanCard } from '../../book/course/PlanCard';
import { choicesOf, relaxed } from '../../book/course/plans';
import { SunTimeline } from '../../book/course/SunTimeline';
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
  return query.data && <Plans key={JSON.stringify(asked)} {...props} plan={query.data} wishes={asked.wishes} />;
}

function Plans({ patient, treatment, plan, wishes, onBooked }: Props & { plan: Plan; wishes: CourseWishes['wishes'] }) {
  const { t } = useTranslation('desk');
  const { t: ofCourse } = useTranslation('course');
  const { clinic } = useDesk();
  const choices = choicesOf(plan);
  const [chosen, choose] = useState(0);
  const choice = choices[chosen];
  const title = t('course.plans', { count: choices.length });
  return (
    <Stack>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm">{t('course.plansHint')}</Text>
      <div className={classes.plans} role="radiogroup" aria-label={title}>
        {choices.map((each, index) => (
          <PlanCard
            key={each.plan.objective.firstDay}
            clinicId={clinic.id}
            number={index + 1}
            alternative={each}
            isChosen={index === chosen}
            onChoose={() => {
              choose(index);
            }}
          />
        ))}
      </div>
      <SunTimeline
        clinicId={clinic.id}
        treatment={treatment}
        from={plan.from}
        rows={choices.map(({ plan: { sessions } }, index) => ({
          label: ofCourse('choice.plan', { number: index + 1 }),
          isChosen: index === chosen,
          days: sessions.map(({ startsAt }) => startsAt.slice(0, 10)),
        }))}
      />
      {choice && (
        <BookCourse
          key={chosen}
          patient={patient}
          treatment={treatment}
          wishes={wishes}
          plan={choice.plan}
          onBooked={onBooked}
        />
      )}
    </Stack>
  );
}
