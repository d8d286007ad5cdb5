import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NoPlan, Relaxation, WayOut } from '../../api/courseTypes';
import { longDay, shortDay, weekdays } from '../dates';
import { weekdayCodes } from './plans';

interface Props {
  noPlan: NoPlan;
  /** Absent where a wish cannot be given up. */
  onGiveUp?: (wish: Relaxation) => void;
  /** What is said where no single wish makes one possible; to whoever plans for herself if absent. */
  noWay?: string;
}

/** Why there is no plan, and which single wish would have to go for one. */
export function NoPlanView({ noPlan, onGiveUp, noWay }: Props) {
  const { t } = useTranslation('course');
  const { rules, daysAgainstWishes, daysWithoutTime, waysOut } = noPlan;
  return (
    <Stack component="section" role="status">
      <Alert color="orange" variant="outline" title={t('none.title')}>
        <List spacing="xs" size="sm">
          {rules.map(({ reason, days }) => (
            <List.Item key={reason.rule}>
              {t('none.rule', { count: days })} {reason.message}
            </List.Item>
          ))}
          {daysAgainstWishes > 0 && <List.Item>{t('none.wishes', { count: daysAgainstWishes })}</List.Item>}
          {daysWithoutTime > 0 && <List.Item>{t('none.full', { count: daysWithoutTime })}</List.Item>}
        </List>
      </Alert>
      {onGiveUp && waysOut.length > 0 && (
        <>
          <Title order={3} size="h4">
            {t('none.waysOut')}
          </Title>
          {waysOut.map((way) => (
            <WayButton key={JSON.stringify(way.giveUp)} way={way} onGiveUp={onGiveUp} />
          ))}
        </>
      )}
      {waysOut.length === 0 && <Text>{noWay ?? t('none.noWay')}</Text>}
    </Stack>
  );
}

function WayButton({ way: { giveUp, plan }, onGiveUp }: { way: WayOut; onGiveUp: (wish: Relaxation) => void }) {
  const { t, i18n } = useTranslation('course');
  const words = useWish();
  const { firstDay, lastDay } = plan.objective;
  return (
    <Group justify="space-between">
      <Text flex={1} miw={200}>
        {words(giveUp)}{' '}
        <Text span size="sm" c="dimmed">
          {t('choice.span', { first: shortDay(firstDay, i18n.language), last: shortDay(lastDay, i18n.language) })}
        </Text>
      </Text>
      <Button
        variant="default"
        aria-label={t('none.takeThis', { wish: words(giveUp) })}
        onClick={() => {
          onGiveUp(giveUp);
        }}
      >
        {t('none.take')}
      </Button>
    </Group>
  );
}

/** What it would mean to give up a wish. */
function useWish(): (giveUp: Relaxation) => string {
  const { t, i18n } = useTranslation('course');
  return ({ wish, weekday, day, sessions }) => {
    const name = day ? longDay(day, i18n.language) : '';
    switch (wish) {
      case 'weekdays': {
        const long = weekdays(i18n.language)[weekdayCodes.findIndex((code) => code === weekday)]?.long;
        return long ? t('none.giveUp.alsoOn', { weekday: long }) : t('none.giveUp.anyWeekday');
      }
      case 'sessions':
        return t('none.giveUp.sessions', { count: sessions ?? 0 });
      case 'hours':
      case 'practitioner':
        return t(`none.giveUp.${wish}`);
      default:
        return t(`none.giveUp.${wish}`, { day: name });
    }
  };
}
