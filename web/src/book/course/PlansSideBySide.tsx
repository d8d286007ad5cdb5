import { Stack, Text, Title, type TitleOrder } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alternative, Plan } from '../../api/courseTypes';
import type { Treatment } from '../../api/types';
import classes from './course.module.css';
import { PlanCard } from './PlanCard';
import { choicesOf } from './plans';
import { SunTimeline } from './SunTimeline';

interface Props {
  clinicId: string;
  treatment: Treatment;
  plan: Plan;
  title: string;
  order: TitleOrder;
  text: string;
  /** What books the one that is chosen. */
  booking: (chosen: Alternative['plan']) => ReactNode;
}

/** The plans side by side, on one timeline with the sun under it; one is chosen and booked. */
export function PlansSideBySide({ clinicId, treatment, plan, title, order, text, booking }: Props) {
  const { t } = useTranslation('course');
  const choices = choicesOf(plan);
  const [chosen, choose] = useState(0);
  const choice = choices[chosen];
  return (
    <Stack>
      <Title order={order} size="h4">
        {title}
      </Title>
      <Text size="sm">{text}</Text>
      <div className={classes.plans} role="radiogroup" aria-label={title}>
        {choices.map((each, index) => (
          <PlanCard
            key={each.plan.objective.firstDay}
            clinicId={clinicId}
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
        clinicId={clinicId}
        treatment={treatment}
        from={plan.from}
        rows={choices.map(({ plan: { sessions } }, index) => ({
          label: t('choice.plan', { number: index + 1 }),
          isChosen: index === chosen,
          days: sessions.map(({ startsAt }) => startsAt.slice(0, 10)),
        }))}
      />
      {choice && <Fragment key={chosen}>{booking(choice.plan)}</Fragment>}
    </Stack>
  );
}
