import { Checkbox, NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { complete, type Completion } from '../../api/desk';
import type { Treatment } from '../../api/types';
import { useAction } from '../../api/useAction';
import { techniqueOf } from '../../book/treatments';
import { useDesk } from '../context';
import type { ActionProps } from './ActionDialog';
import { ActionFrame } from './ActionFrame';
import { ProductRows } from './ProductRows';
import { productsOf, type ProductRow } from './products';
import { useCompleted } from './useCompleted';

/** What was really done: it makes the invoice, and the next sessions are judged by it. */
export function CompleteDialog(props: ActionProps) {
  const { t } = useTranslation('desk');
  const { procedures } = useDesk();
  const { clinicId, appointment } = props;
  const [performed, setPerformed] = useState<Treatment>(appointment.treatment);
  const [rows, setRows] = useState<ProductRow[]>([]);
  const [notes, setNotes] = useState('');
  const technique = techniqueOf(procedures, performed);
  const mutation = useAction(
    (body: Completion, key) => complete(clinicId, appointment.id, body, key),
    useCompleted(props),
  );
  const products = productsOf(rows);
  return (
    <ActionFrame
      {...props}
      action="complete"
      mutation={mutation}
      isReady={performed.areas.length > 0 && products !== undefined}
      onSubmit={() => {
        if (products) {
          mutation.mutate({ performed, products, notes });
        }
      }}
    >
      <NativeSelect
        label={t('treatment.depth')}
        value={performed.depth}
        data={(technique?.depths ?? []).map(({ code, title }) => ({ value: code, label: title }))}
        onChange={(event) => {
          setPerformed({ ...performed, depth: event.currentTarget.value });
        }}
      />
      <Checkbox.Group
        label={t('complete.areas')}
        value={performed.areas}
        onChange={(areas) => {
          setPerformed({ ...performed, areas });
        }}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
          {(technique?.areas ?? []).map(({ code, title }) => (
            <Checkbox key={code} value={code} label={title} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <ProductRows rows={rows} errors={mutation.error?.problem.errors ?? []} onChange={setRows} />
      <Textarea
        label={t('complete.notes')}
        description={t('complete.notesHint')}
        maxLength={2000}
        autosize
        minRows={2}
        value={notes}
        onChange={(event) => {
          setNotes(event.currentTarget.value);
        }}
      />
    </ActionFrame>
  );
}
