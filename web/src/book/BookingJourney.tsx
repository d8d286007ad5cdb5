import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';
import * as api from '../api/clinics';
import type { Clinic, Page, Procedure, Question } from '../api/types';
import { useAction } from '../api/useAction';
import { needTexts } from '../app/i18n';
import { questionsOf } from './askedQuestions';
import { answersOf } from './draft';
import { TreatmentStep } from './TreatmentStep';
import { complete, procedureOf, settled } from './treatments';
import { useDraft } from './useDraft';
import { useMe } from './visitor';

/** Loaded when she comes to them: the first page is there the sooner. */
const steps = {
  time: () => import('./TimeStep'),
  again: () => import('./BookAgain'),
  booked: () => import('./BookedStep'),
  courseBooked: () => import('./CourseBookedStep'),
  questions: () => import('./QuestionsStep'),
  course: async () => (await Promise.all([import('./course/CourseStep'), needTexts('course')]))[0],
  summary: () => import('./SummaryStep'),
};
const TimeStep = lazy(async () => ({ default: (await steps.time()).TimeStep }));
const BookAgain = lazy(async () => ({ default: (await steps.again()).BookAgain }));
const BookedStep = lazy(async () => ({ default: (await steps.booked()).BookedStep }));
const CourseBookedStep = lazy(async () => ({ default: (await steps.courseBooked()).CourseBookedStep }));
const QuestionsStep = lazy(async () => ({ default: (await steps.questions()).QuestionsStep }));
const CourseStep = lazy(steps.course);
const SummaryStep = lazy(async () => ({ default: (await steps.summary()).SummaryStep }));

const A_MOMENT_MILLIS = 3_000;

/** Once the first page stands, the others are fetched as well: whoever loses the connection on the way is told so on the page. */
function useAllSteps(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // One that does not come is loaded again when she comes to it, and said then.
      void Promise.allSettled(Object.values(steps).map((load) => load()));
    }, A_MOMENT_MILLIS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
}

interface Props {
  clinic: Clinic;
  procedures: Procedure[];
  today: string;
}

/** From the wish to the booked session, one step after the other. */
export function BookingJourney({ clinic, procedures, today }: Props) {
  useAllSteps();
  const [draft, enter] = useDraft(clinic.id);
  const { subject, isPatient } = useMe(clinic.id);
  const queries = useQueryClient();
  const choice = settled(procedures, draft.choice);
  const treatment = complete(choice);
  const wanted = questionsOf(clinic.id, treatment, isPatient ? subject : '');
  const asked = useQuery({ ...wanted, enabled: treatment !== undefined }).data?.items ?? [];
  const hold = useAction(
    (time: api.WantedTime, key) => api.hold(clinic.id, time, key),
    (kept) => {
      enter({ type: 'held', hold: kept, subject });
    },
  );
  const { startsAt, practitionerId } = draft;

  const keep = (time: string) => {
    if (treatment && isPatient) {
      hold.mutate({ treatment, startsAt: time, ...(practitionerId && { practitionerId }) });
    }
  };
  // She may be faster than the questions are; without them nobody knows whether the time can be held.
  const chosenTime = useMutation<Page<Question>, Error, string>({
    mutationFn: () => queries.query({ ...wanted, staleTime: 'static' }),
    onSuccess: ({ items }, time) => {
      enter({ type: 'time', startsAt: time, next: items.length > 0 ? 'questions' : 'summary' });
      if (items.length === 0) {
        keep(time);
      }
    },
    retry: false,
  });
  const chooseTime = (time: string) => {
    hold.reset();
    chosenTime.mutate(time);
  };
  const chooseOtherTime = (time: string) => {
    enter({ type: 'time', startsAt: time, next: 'summary' });
    keep(time);
  };

  const step = treatment ? draft.step : 'treatment';
  const way = ['treatment', 'time', ...(asked.length > 0 ? ['questions'] : []), 'summary'];
  const position = { number: way.indexOf(step) + 1, count: way.length };

  if (step === 'booked' && draft.booked) {
    return (
      <BookedStep
        clinicId={clinic.id}
        appointment={draft.booked}
        procedures={procedures}
        onAnother={() => {
          enter({ type: 'another' });
        }}
      />
    );
  }
  if (step === 'treatment' || !treatment) {
    return (
      <TreatmentStep
        clinicId={clinic.id}
        procedures={procedures}
        choice={choice}
        today={today}
        onChoose={(chosen) => {
          enter({ type: 'chosen', choice: settled(procedures, chosen) });
        }}
        onCourse={() => {
          const sessions = procedureOf(procedures, choice)?.course.sessionsMin ?? 1;
          enter({ type: 'course', course: draft.course ?? { wish: { sessions, wishes: {} } } });
          enter({ type: 'step', step: 'course' });
        }}
        onContinue={() => {
          enter({ type: 'step', step: 'time' });
        }}
      >
        {isPatient && (
          <BookAgain
            clinicId={clinic.id}
            procedures={procedures}
            today={today}
            onAgain={(again) => {
              enter({ type: 'chosen', choice: again });
              enter({ type: 'step', step: 'time' });
            }}
          />
        )}
      </TreatmentStep>
    );
  }
  if (step === 'courseBooked') {
    return (
      <CourseBookedStep
        clinicId={clinic.id}
        onAnother={() => {
          enter({ type: 'step', step: 'treatment' });
        }}
      />
    );
  }
  if (step === 'course' && draft.course) {
    return (
      <CourseStep
        clinic={clinic}
        procedures={procedures}
        treatment={treatment}
        today={today}
        draft={draft.course}
        position={{ number: 2, count: 2 }}
        onChange={(course) => {
          enter({ type: 'course', course });
        }}
        onBooked={() => {
          enter({ type: 'course-booked' });
        }}
        onBack={() => {
          enter({ type: 'step', step: 'treatment' });
        }}
      />
    );
  }
  const backToTime = () => {
    enter({ type: 'step', step: 'time' });
  };
  if (step === 'time' || !startsAt) {
    return (
      <TimeStep
        clinic={clinic}
        today={today}
        treatment={treatment}
        practitionerId={practitionerId}
        position={position}
        onPractitioner={(id) => {
          enter({ type: 'practitioner', id });
        }}
        chosen={chosenTime}
        onChoose={chooseTime}
        onBack={() => {
          enter({ type: 'step', step: 'treatment' });
        }}
      />
    );
  }
  if (step === 'questions') {
    return (
      <QuestionsStep
        clinicId={clinic.id}
        questions={asked}
        answers={answersOf(draft, subject)}
        isPatient={isPatient}
        position={position}
        onAnswer={(question, answer) => {
          enter({ type: 'answer', question, answer, subject });
        }}
        onBack={backToTime}
        onDone={() => {
          void queries.invalidateQueries({ queryKey: ['availability'] });
          void queries.invalidateQueries({ queryKey: ['questions'] });
          enter({ type: 'answers-sent' });
          enter({ type: 'step', step: 'summary' });
          keep(startsAt);
        }}
      />
    );
  }
  return (
    <SummaryStep
      clinicId={clinic.id}
      procedures={procedures}
      treatment={treatment}
      startsAt={startsAt}
      held={draft.held?.subject === subject ? draft.held.hold : undefined}
      hold={hold}
      isPatient={isPatient}
      position={position}
      onKeep={() => {
        keep(startsAt);
      }}
      onChooseTime={chooseOtherTime}
      onChangeTime={backToTime}
      onChangeTreatment={() => {
        enter({ type: 'step', step: 'treatment' });
      }}
      onQuestions={() => {
        enter({ type: 'step', step: 'questions' });
      }}
      onBooked={(appointment) => {
        enter({ type: 'booked', appointment });
        void queries.invalidateQueries();
      }}
    />
  );
}
