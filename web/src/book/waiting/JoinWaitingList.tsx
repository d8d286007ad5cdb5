import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Treatment } from '../../api/types';
import { useAction } from '../../api/useAction';
import { waitFor, type NewOwnWish } from '../../api/waiting';
import { ProblemNotice } from '../../app/ProblemNotice';
import { addDays, longDay, weekdays } from '../dates';
import { SignInNotice } from '../SignInNotice';
import { useMe } from '../visitor';
import classes from './waiting.module.css';

const CODES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const A_MONTH = 30;
const MOST_DAYS = 400;

interface Props {
  clinicId: string;
  treatment: Treatment;
  practitionerId: string | undefined;
  today: string;
}

/** For whoever finds no time that suits: what gets free is kept for her, and she is told by mail. */
export function JoinWaitingList({ clinicId, treatment, practitionerId, today }: Props) {
  const { t, i18n } = useTranslation();
  const { isPatient } = useMe(clinicId);
  const queries = useQueryClient();
  const [until, setUntil] = useState(addDays(today, A_MONTH));
  const [days, setDays] = useState<string[]>([]);
  const action = useAction(
    (wish: NewOwnWish, key) => waitFor(clinicId, wish, key),
    () => void queries.invalidateQueries({ queryKey: ['wishes', clinicId] }),
  );
  const submit = () => {
    action.mutate({
      treatment,
      until,
      ...(days.length > 0 && { weekdays: days }),
      ...(practitionerId && { practitionerId }),
    });
  };
  const names = weekdays(i18n.language);
  return (
    <details className={classes.join}>
      <summary>{t('waiting.none')}</summary>
      {action.isSuccess ? (
        <Text role="status">{t('waiting.joined', { day: longDay(action.data.until, i18n.language) })}</Text>
      ) : (
        <Stack gap="sm">
          <Text size="sm">{t('waiting.text')}</Text>
          <TextInput
            type="date"
            label={t('waiting.until')}
            min={today}
            max={addDays(today, MOST_DAYS)}
            value={until}
            onChange={(event) => {
              setUntil(event.currentTarget.value);
            }}
          />
          <Checkbox.Group
            label={t('waiting.weekdays')}
            description={t('waiting.anyWeekday')}
            value={days}
            onChange={setDays}
          >
            <Group gap="sm" mt="xs">
              {CODES.map((code, index) => (
                <Checkbox key={code} value={code} label={names[index]?.short} aria-label={names[index]?.long} />
              ))}
            </Group>
          </Checkbox.Group>
          {action.error && <ProblemNotice error={action.error} onRetry={submit} />}
          {isPatient ? (
            <Group>
              <Button variant="default" loading={action.isPending} disabled={!until} onClick={submit}>
                {t('waiting.join')}
              </Button>
            </Group>
          ) : (
            <SignInNotice />
          )}
        </Stack>
      )}
    </details>
  );
}
