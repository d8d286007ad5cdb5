import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { start } from '../../api/desk';
import { useAction } from '../../api/useAction';
import type { ActionProps } from './ActionDialog';
import { ActionFrame } from './ActionFrame';
import { useDone } from './useDone';

export function StartDialog(props: ActionProps) {
  const { t } = useTranslation('desk');
  const { clinicId, appointment } = props;
  const mutation = useAction((id: string, key) => start(clinicId, id, key), useDone('start', props));
  return (
    <ActionFrame
      {...props}
      action="start"
      mutation={mutation}
      onSubmit={() => {
        mutation.mutate(appointment.id);
      }}
    >
      <Text>{t('start.text')}</Text>
    </ActionFrame>
  );
}
