import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { noShow } from '../../api/desk';
import { useAction } from '../../api/useAction';
import type { ActionProps } from './ActionDialog';
import { ActionFrame } from './ActionFrame';
import { FeeText } from './FeeText';
import { useDone } from './useDone';

export function NoShowDialog(props: ActionProps) {
  const { t } = useTranslation('desk');
  const { clinicId, appointment } = props;
  const mutation = useAction((id: string, key) => noShow(clinicId, id, key), useDone('no-show', props));
  return (
    <ActionFrame
      {...props}
      action="no-show"
      mutation={mutation}
      onSubmit={() => {
        mutation.mutate(appointment.id);
      }}
    >
      <Text>{t('noShow.text')}</Text>
      <FeeText of="noShow" />
    </ActionFrame>
  );
}
