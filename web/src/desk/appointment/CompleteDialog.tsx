import { Checkbox, NativeSelect, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { complete, justify, type Completion } from '../../api/desk';
import type { DeskAppointment } from '../../api/deskTypes';
import type { Treatment } from '../../api/types';
import { useAction } from '../../api/useAction';
import { dayOf } from '../../book/dates';
import { techniqueOf } from '../../book/treatments';
import { useDesk } from '../context';
import type { ActionProps } from './ActionDialog';
import { ActionFrame } from './ActionFrame';
import { findingOf, isReasoned, NOTHING_TAKEN, takenAs, type Said } from './completion';
import { ExtrasFields } from './ExtrasFields';
import { ProductRows } from './ProductRows';
import { productsOf, type ProductRow } from './products';
import { PurposeField } from './PurposeField';
import { useCompleted } from './useCompleted';

/** What was really done: it makes the invoice, and the next sessions are judged by it. */
export function CompleteDialog(props: ActionProps) {
  const { t } = useTranslation('desk');
  const { procedures } = useDesk();
  const { clinicId, appointment, isClinician } = props;
  const [performed, setPerformed] = useState<Treatment>(appointment.treatment);
  const [rows, setRows] = useState<ProductRow[]>([]);
  const [notes, setNotes] = useState('');
  const [taken, setTaken] = useState(NOTHING_TAKEN);
  const [said, setSaid] = useState<Said>({ purpose: '', finding: '' });
  const [completed, setCompleted] = useState<DeskAppointment>();
  const technique = techniqueOf(procedures, performed);
  // Completed once: when the finding was not taken, only that is sent again.
  const mutation = useAction(async (done: { body: Completion; finding: string }, key) => {
    const over = completed ?? (await complete(clinicId, appointment.id, done.body, key));
    setCompleted(over);
    if (done.finding !== '') {
      await justify(clinicId, appointment.id, done.finding, key);
    }
    return over;
  }, useCompleted(props));
  const products = productsOf(rows);
  return (
    <ActionFrame
      {...props}
      action="complete"
      mutation={mutation}
      isReady={performed.areas.length > 0 && products !== undefined && isReasoned(said)}
      onSubmit={() => {
        const { purpose } = said;
        if (products) {
          mutation.mutate({
            body: { performed, products, notes, ...(purpose !== '' && { indication: purpose }), ...takenAs(taken) },
            finding: findingOf(said),
          });
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
      <ExtrasFields
        clinicId={clinicId}
        protocol={performed.protocol}
        day={dayOf(appointment.startsAt)}
        taken={taken}
        onTake={setTaken}
      />
      {isClinician && <PurposeField said={said} onSay={setSaid} />}
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
