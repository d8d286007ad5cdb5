import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Alternative } from '../../api/courseTypes';
import { shortDay } from '../dates';
import classes from './course.module.css';
import { SessionList } from './SessionList';

interface Props {
  clinicId: string;
  number: number;
  alternative: Alternative;
  isChosen: boolean;
  onChoose: () => void;
}

/** One plan: when it begins and ends, what it costs in waiting and changes, and each of its sessions. */
export function PlanCard({ clinicId, number, alternative: { opens, plan }, isChosen, onChoose }: Props) {
  const { t, i18n } = useTranslation('course');
  const { firstDay, lastDay, longestGapDays, adviceDays, practitionerChanges } = plan.objective;
  const day = (each: string) => shortDay(each, i18n.language);
  const id = `plan-${number}`;
  return (
    <article className={classes.plan} data-chosen={isChosen} aria-labelledby={id}>
      <label className={classes.pick}>
        <input type="radio" name="plan" checked={isChosen} onChange={onChoose} />
        <span id={id}>{t('choice.plan', { number })}</span>
      </label>
      <Text size="sm" fw={600}>
        {opens ? t('choice.seasonOpens', { day: day(opens) }) : t('choice.now')}
      </Text>
      <Text size="sm">{t('choice.span', { first: day(firstDay), last: day(lastDay) })}</Text>
      <ul className={classes.facts}>
        {longestGapDays > 0 && <li>{t('choice.gap', { count: longestGapDays })}</li>}
        <li>{adviceDays > 0 ? t('choice.advice', { count: adviceDays }) : t('choice.noAdvice')}</li>
        <li>{t('choice.changes', { count: practitionerChanges })}</li>
      </ul>
      <Group>
        <SessionList clinicId={clinicId} sessions={plan.sessions} />
      </Group>
    </article>
  );
}
