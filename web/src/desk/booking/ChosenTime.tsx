import { Alert, Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerFor, ask, bookFor, freeTimes, openQuestions, type BookingWish } from '../../api/desk';
import type { DeskAppointment, Patient } from '../../api/deskTypes';
import type { GivenAnswer, Treatment } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Answered } from '../../app/Answered';
import { given, isComplete, visible, type Answers } from '../../book/answers';
import { clockOf, dayOf, longDay } from '../../book/dates';
import { QuestionField } from '../../book/QuestionField';
import { FindingText } from '../calendar/FindingText';
import { findingOn } from '../calendar/moving';
import { useDesk, useNow } from '../context';
import { DeskProblem } from '../DeskProblem';
import { wallOf } from '../wallTime';

interface Props {
  patient: Patient;
  treatment: Treatment;
  startsAt: string;
  practitionerId: string;
  onOther: (startsAt: string | undefined) => void;
  onDone: (done: DeskAppointment) => void;
}

/** A time that was chosen: what is said of it, what is still to be asked, and the button that books. */
export function ChosenTime(props: Props) {
  const { patient, treatment } = props;
  const { clinic } = useDesk();
  const open = useQuery({
    queryKey: ['desk', clinic.id, 'questions', patient.id, treatment],
    queryFn: ({ signal }) => openQuestions(clinic.id, treatment, patient.id, signal),
  });
  return (
    <Answered query={open}>
      {({ items }) =>
        items.length > 0 ? (
          <AskFirst {...props} questions={items} onAnswered={() => void open.refetch()} />
        ) : (
          <BookIt {...props} />
        )
      }
    </Answered>
  );
}

type AskProps = Props & {
  questions: Parameters<typeof visible>[0];
  onAnswered: () => void;
};

/** The rules need answers that she has not given yet: she is asked on the telephone. */
function AskFirst({ patient, questions, onAnswered }: AskProps) {
  const { t } = useTranslation('desk');
  const { clinic } = useDesk();
  const [answers, setAnswers] = useState<Answers>({});
  const asked = visible(questions, answers);
  const action = useAction((all: GivenAnswer[], key) => answerFor(clinic.id, patient.id, all, key), onAnswered);
  return (
    <Stack component="section" aria-label={t('book.questions')}>
      <Text fw={600}>{t('book.questions')}</Text>
      {asked.map((question) => (
        <QuestionField
          key={question.code}
          question={question}
          answer={answers[question.code]}
          onAnswer={(answer) => {
            setAnswers({ ...answers, [question.code]: answer });
          }}
        />
      ))}
      {action.error && <DeskProblem error={action.error} />}
      <Group>
        <Button
          loading={action.isPending}
          disabled={!isComplete(asked, answers)}
          onClick={() => {
            action.mutate(given(asked, answers));
          }}
        >
          {t('book.keepAnswers')}
        </Button>
      </Group>
    </Stack>
  );
}

function BookIt({ patient, treatment, startsAt, practitionerId, onOther, onDone }: Props) {
  const { t, i18n } = useTranslation('desk');
  const { clinic, role } = useDesk();
  const now = useNow();
  const button = useRef<HTMLButtonElement>(null);
  const [isRead, setRead] = useState(false);
  const [reason, setReason] = useState('');
  const day = useQuery({
    queryKey: ['desk', clinic.id, 'times', patient.id, treatment, practitionerId, startsAt],
    queryFn: ({ signal }) =>
      freeTimes(
        clinic.id,
        {
          treatment,
          patient: patient.id,
          from: dayOf(startsAt),
          days: 1,
          ...(practitionerId && { practitionerId }),
        },
        signal,
      ),
  });
  const finding = findingOn(day.data, wallOf(startsAt), now);
  const book = useAction((wish: BookingWish, key) => bookFor(clinic.id, wish, key), onDone);
  const request = useAction((wish: BookingWish, key) => ask(clinic.id, wish, key), onDone);
  const trouble = book.error ?? request.error;
  const isClinicians = finding.kind === 'clinician' || trouble?.problem.mayRequest === true;
  const mayLift = isClinicians && role === 'clinician';
  const hasAdvice = finding.kind === 'advice' || trouble?.problem.code === 'advice-not-confirmed';
  const wish: BookingWish = {
    patientId: patient.id,
    treatment,
    startsAt,
    ...(practitionerId && { practitionerId }),
    ...(isRead && { adviceConfirmed: true }),
    ...(mayLift && reason.trim() !== '' && { override: { reason: reason.trim() } }),
  };
  useEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <Alert color="leaf" variant="outline" title={`${longDay(dayOf(startsAt), i18n.language)}, ${clockOf(startsAt)}`}>
      <Stack>
        {finding.kind !== 'free' && <FindingText finding={finding} />}
        {hasAdvice && (
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
        {trouble && (
          <DeskProblem
            error={trouble}
            onRetry={() => {
              book.mutate(wish);
            }}
            onChooseTime={onOther}
          />
        )}
        <Group>
          {(!isClinicians || mayLift) && (
            <Button
              ref={button}
              loading={book.isPending}
              onClick={() => {
                book.mutate(wish);
              }}
            >
              {t('book.book')}
            </Button>
          )}
          {isClinicians && !mayLift && (
            <Button
              loading={request.isPending}
              onClick={() => {
                request.mutate(wish);
              }}
            >
              {t('book.ask')}
            </Button>
          )}
          <Button
            variant="default"
            onClick={() => {
              onOther(undefined);
            }}
          >
            {t('book.otherTime')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
