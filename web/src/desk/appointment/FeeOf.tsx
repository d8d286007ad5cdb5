import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { feeOf, waiveFee, type Fee } from '../../api/fees';
import { ProblemError } from '../../api/problem';
import { useAction } from '../../api/useAction';
import { moneyText } from '../../book/money';
import { useDesk } from '../context';
import { DeskProblem } from '../DeskProblem';
import classes from '../desk.module.css';

/** The fee comes by an event: it is asked for again for a while. */
const AGAIN_MILLIS = 3_000;
const LONGEST_REASON = 500;

/** What a session that did not take place costs her, and how it is given up; nothing where nothing is charged. */
export function FeeOf({ appointmentId }: { appointmentId: string }) {
  const { t, i18n } = useTranslation('desk');
  const { clinic } = useDesk();
  const [reason, setReason] = useState<string>();
  const fee = useQuery({
    queryKey: ['desk-fees', clinic.id, appointmentId],
    queryFn: async ({ signal }): Promise<Fee | null> => {
      try {
        return await feeOf(clinic.id, appointmentId, signal);
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'not-found') {
          return null;
        }
        throw error;
      }
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data || state.dataUpdateCount > 10 ? false : AGAIN_MILLIS),
  });
  const action = useAction(
    (words: string, key) => waiveFee(clinic.id, appointmentId, words, key),
    () => {
      setReason(undefined);
      void fee.refetch();
    },
  );
  if (!fee.data) {
    return null;
  }
  const { amount, state, waivedBecause } = fee.data;
  const money = moneyText(amount, i18n.language);
  return (
    <Stack gap="xs" component="section" aria-label={t('fee.title')} className={classes.finding}>
      <Text>
        {state === 'waived'
          ? t('fee.waived', { amount: money, reason: waivedBecause ?? '' })
          : t('fee.charged', { amount: money })}
      </Text>
      {state !== 'waived' && reason === undefined && (
        <Group>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setReason('');
            }}
          >
            {t('fee.waive')}
          </Button>
        </Group>
      )}
      {reason !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            action.mutate(reason.trim());
          }}
        >
          <Stack gap="xs">
            <Textarea
              label={t('fee.reason')}
              required
              maxLength={LONGEST_REASON}
              autosize
              value={reason}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
            {action.error && <DeskProblem error={action.error} />}
            <Group>
              <Button type="submit" size="xs" loading={action.isPending} disabled={reason.trim() === ''}>
                {t('fee.waive')}
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setReason(undefined);
                }}
              >
                {t('common.back')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
