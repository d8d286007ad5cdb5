import { Button, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { freeTimes } from '../../api/desk';
import type { Patient } from '../../api/deskTypes';
import type { Treatment } from '../../api/types';
import { Answered } from '../../app/Answered';
import { navigate } from '../../app/navigation';
import { deskPath } from '../../app/route';
import { longDay } from '../../book/dates';
import { TimeButtons } from '../../book/TimeButtons';
import { FindingText } from '../calendar/FindingText';
import { findingOn } from '../calendar/moving';
import { useDesk, useNow } from '../context';

interface Props {
  patient: Patient;
  treatment: Treatment;
  practitionerId: string;
  from: string;
  isFirst: boolean;
  onChoose: (startsAt: string) => void;
}

const DAYS_SEARCHED = 120;
const DAYS_SHOWN = 3;
/** As many as stand in a row. */
const TIMES_OF_A_DAY = 5;

/** The next days with free times for her, and why not before. */
export function NextTimes({ patient, treatment, practitionerId, from, isFirst, onChoose }: Props) {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const now = useNow();
  const query = useQuery({
    queryKey: ['desk', clinic.id, 'times', patient.id, treatment, practitionerId, from],
    queryFn: ({ signal }) =>
      freeTimes(
        clinic.id,
        { treatment, patient: patient.id, from, days: DAYS_SEARCHED, ...(practitionerId && { practitionerId }) },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Answered query={query}>
      {(found) => {
        const days = found.days.filter(({ times }) => times.length > 0).slice(0, DAYS_SHOWN);
        const obstacle = found.days.find(({ reasons, times }) => times.length === 0 && reasons.length > 0);
        const isLater = obstacle !== undefined && (days[0] === undefined || obstacle.date < days[0].date);
        return (
          <Stack gap="sm">
            {isLater && (
              <FindingText
                isBrief
                at={longDay(obstacle.date, i18n.language)}
                finding={findingOn(found, `${obstacle.date}T23:59`, now)}
              />
            )}
            {days.length === 0 && <Text>{t('times.none', { count: DAYS_SEARCHED })}</Text>}
            {days.map(({ date, times }, number) => (
              <Stack key={date} gap={4}>
                <Text fw={600}>{longDay(date, i18n.language)}</Text>
                <TimeButtons
                  times={times.slice(0, TIMES_OF_A_DAY)}
                  label={longDay(date, i18n.language)}
                  isFocused={isFirst && number === 0}
                  onChoose={onChoose}
                />
              </Stack>
            ))}
            <Group>
              <Button
                variant="subtle"
                onClick={() => {
                  navigate(`${deskPath(clinic.id, 'waiting')}?patient=${patient.id}`);
                }}
              >
                {t('book.wait')}
              </Button>
            </Group>
          </Stack>
        );
      }}
    </Answered>
  );
}
