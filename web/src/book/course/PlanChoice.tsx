import { useTranslation } from 'react-i18next';
import type { Plan, Wishes } from '../../api/courseTypes';
import type { Clinic, Procedure, Treatment } from '../../api/types';
import { BookPlan } from './BookPlan';
import { choicesOf } from './plans';
import { PlansSideBySide } from './PlansSideBySide';

interface Props {
  clinic: Clinic;
  procedures: Procedure[];
  treatment: Treatment;
  plan: Plan;
  wishes: Wishes;
  onBooked: () => void;
}

/** One of the plans for herself. */
export function PlanChoice({ clinic, treatment, plan, wishes, onBooked }: Props) {
  const { t } = useTranslation('course');
  return (
    <PlansSideBySide
      clinicId={clinic.id}
      treatment={treatment}
      plan={plan}
      title={t('choice.title', { count: choicesOf(plan).length })}
      order={3}
      text={t('choice.text')}
      booking={(chosen) => (
        <BookPlan clinicId={clinic.id} treatment={treatment} wishes={wishes} plan={chosen} onBooked={onBooked} />
      )}
    />
  );
}
