import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan, Wishes } from '../../api/courseTypes';
import type { Clinic, Procedure, Treatment } from '../../api/types';
import { BookPlan } from './BookPlan';
import classes from './course.module.css';
import { PlanCard } from './PlanCard';
import { choicesOf } from './plans';
import { SunTimeline } from './SunTimeline';

interface Props {
  clinic: Clinic;
  procedures: Procedure[];
  treatment: Treatment;
  plan: Plan;
  wishes: Wishes;
  onBooked: () => void;
}

/** The plans side by side, on one timeline with the sun under it; one is chosen and booked. */
export function PlanChoice({ clinic, treatment, plan, wishes, onBooked }: Props) {
  const { t } = useTranslation('course');
  const choices = choicesOf(plan);
  const [chosen, choose] = useState(0);
  const choice = choices[chosen];
  return (
    <Stack>
      <Title order={3} size="h4">
        {t('choice.title', { count: choices.length })}
      </Title>
      <Text size="sm">{t('choice.text')}</Text>
      <div className={classes.plans} role="radiogroup" aria-label={t('choice.title', { count: choices.length })}>
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
          label: t('choice.plan', { number: index + 1 }),
          isChosen: index === chosen,
          days: sessions.map(({ startsAt }) => startsAt.slice(0, 10)),
        }))}
      />
      {choice && (
        <BookPlan
          key={chosen}
          clinicId={clinic.id}
          treatment={treatment}
          wishes={wishes}
          plan={choice.plan}
          onBooked={onBooked}
        />
      )}
    </Stack>
  );
}
