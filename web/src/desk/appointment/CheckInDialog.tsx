import { Checkbox, Fieldset, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkIn, checkSheet, type CheckIn } from '../../api/desk';
import type { CheckItem } from '../../api/deskTypes';
import { useAction } from '../../api/useAction';
import { Answered } from '../../app/Answered';
import { QuestionField } from '../../book/QuestionField';
import { given, isComplete, visible, type Answers } from '../../book/answers';
import type { ActionProps } from './ActionDialog';
import { ActionFrame } from './ActionFrame';
import { useDone } from './useDone';

/** The double-check: what the patient says before she is treated, and what her skin shows. */
export function CheckInDialog(props: ActionProps) {
  const { clinicId, appointment } = props;
  const sheet = useQuery({
    queryKey: ['desk', clinicId, 'check-sheet', appointment.id],
    queryFn: ({ signal }) => checkSheet(clinicId, appointment.id, signal),
    staleTime: 'static',
    gcTime: 0,
  });
  if (!sheet.data) {
    return (
      <ActionFrame
        {...props}
        action="check-in"
        mutation={{ error: null, isPending: false }}
        isReady={false}
        onSubmit={() => undefined}
      >
        <Answered query={sheet}>{() => null}</Answered>
      </ActionFrame>
    );
  }
  return <CheckForm {...props} items={sheet.data.questions} />;
}

function CheckForm({ items, ...props }: ActionProps & { items: CheckItem[] }) {
  const { t } = useTranslation('desk');
  const { clinicId, appointment, isClinician } = props;
  const mustAnswer = items.some(({ due }) => due);
  const [isChanged, setChanged] = useState<boolean | undefined>(mustAnswer ? true : undefined);
  const [isAll, showAll] = useState(false);
  const [answers, setAnswers] = useState<Answers>({});
  const [findings, setFindings] = useState<string[]>([]);
  const [notes, setNotes] = useState('');
  const [isRead, setRead] = useState(false);
  const [reason, setReason] = useState('');
  const mutation = useAction(
    (check: CheckIn, key) => checkIn(clinicId, appointment.id, check, key),
    useDone('check-in', props),
  );
  const asked = visible(
    items.filter(({ due }) => due || isAll || !mustAnswer).map(({ question }) => question),
    answers,
  );
  const signs = items.filter(({ question }) => question.kind === 'multi-choice').map(({ question }) => question);
  const code = mutation.error?.problem.code;
  const mayLift = isClinician && mutation.error?.problem.mayRequest === true;
  const due = items.filter((item) => item.due).map(({ question }) => question);
  const told = given(asked, answers);
  const isReady =
    isChanged === false || (isChanged === true && told.length > 0 && isComplete(visible(due, answers), answers));

  return (
    <ActionFrame
      {...props}
      action="check-in"
      mutation={mutation}
      isReady={isReady}
      onSubmit={() => {
        mutation.mutate({
          unchanged: isChanged === false,
          answers: isChanged ? told : [],
          examination: { findings, notes },
          ...(isRead && { adviceConfirmed: true }),
          ...(mayLift && reason.trim() !== '' && { override: { reason: reason.trim() } }),
        });
      }}
    >
      {mustAnswer ? (
        <Text>{t('checkIn.due')}</Text>
      ) : (
        <Radio.Group
          label={t('checkIn.changed')}
          value={isChanged === undefined ? '' : String(isChanged)}
          onChange={(value) => {
            setChanged(value === 'true');
          }}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="false" label={t('checkIn.unchanged')} data-autofocus />
            <Radio value="true" label={t('checkIn.somethingChanged')} />
          </Stack>
        </Radio.Group>
      )}
      {isChanged &&
        asked.map((question) => (
          <QuestionField
            key={question.code}
            question={question}
            answer={answers[question.code]}
            onAnswer={(answer) => {
              setAnswers({ ...answers, [question.code]: answer });
            }}
          />
        ))}
      {mustAnswer && items.some(({ due }) => !due) && (
        <Checkbox
          label={t('checkIn.all')}
          checked={isAll}
          onChange={(event) => {
            showAll(event.currentTarget.checked);
          }}
        />
      )}
      <Fieldset legend={t('checkIn.examination')}>
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {t('checkIn.sound')}
          </Text>
          <Checkbox.Group value={findings} onChange={setFindings} aria-label={t('checkIn.examination')}>
            <Stack gap="xs">
              {signs
                .flatMap(({ options }) => options ?? [])
                .map(({ code: sign, text }) => (
                  <Checkbox key={sign} value={sign} label={text} />
                ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label={t('checkIn.notes')}
            maxLength={1000}
            autosize
            value={notes}
            onChange={(event) => {
              setNotes(event.currentTarget.value);
            }}
          />
        </Stack>
      </Fieldset>
      {code === 'advice-not-confirmed' && (
        <Checkbox
          label={t('common.adviceRead')}
          checked={isRead}
          onChange={(event) => {
            setRead(event.currentTarget.checked);
          }}
        />
      )}
      {mayLift && (
        <Textarea
          label={t('common.liftReason')}
          description={t('common.reasonLength')}
          autosize
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      )}
    </ActionFrame>
  );
}
