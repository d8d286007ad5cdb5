import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Hit } from '../../api/deskTypes';
import { clockOf, dayOf, longDay } from '../../book/dates';
import { TimeButtons } from '../../book/TimeButtons';
import { nameOf } from '../../book/treatments';
import type { MoveStart } from '../calendar/MoveDialog';
import { useDesk } from '../context';
import { Card } from '../parts';

interface Props {
  hits: Hit[];
  /** Absent where nothing can be moved yet. */
  onMove?: (start: MoveStart) => void;
}

/** Appointments that have to be moved: whom to call, and where each could go. */
export function HitList({ hits, onMove }: Props) {
  const { t, i18n } = useTranslation('desk');
  const { procedures } = useDesk();
  return (
    <Stack gap="sm">
      {hits.map((hit) => {
        const when = `${longDay(dayOf(hit.startsAt), i18n.language)}, ${clockOf(hit.startsAt)}`;
        return (
          <Card key={hit.id} label={`${when} ${hit.patient.name}`}>
            <Group gap="xs">
              <Text fw={600}>{hit.patient.name}</Text>
              {hit.phone && <a href={`tel:${hit.phone}`}>{hit.phone}</a>}
            </Group>
            <Text size="sm">{`${when} · ${nameOf(hit.treatment, procedures)}`}</Text>
            {hit.proposals.length === 0 && <Text size="sm">{t('closures.noProposal')}</Text>}
            {onMove && (
              <>
                {hit.proposals.length > 0 && (
                  <TimeButtons
                    times={hit.proposals}
                    label={t('closures.proposals')}
                    isWithDay
                    onChoose={(startsAt) => {
                      onMove({ moved: hit, wanted: { startsAt } });
                    }}
                  />
                )}
                <Group>
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`${t('actions.move')}: ${hit.patient.name}`}
                    onClick={() => {
                      onMove({ moved: hit });
                    }}
                  >
                    {t('actions.move')}
                  </Button>
                </Group>
              </>
            )}
          </Card>
        );
      })}
    </Stack>
  );
}
