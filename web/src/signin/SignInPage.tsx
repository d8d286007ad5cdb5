import { useQuery, useQueryClient } from '@tanstack/react-query';
import { session, type Session } from '../api/session';
import { Answered } from '../app/Answered';
import { destination } from './destination';
import { PatientSignIn } from './PatientSignIn';
import { SecondFactor, StaffSignIn } from './StaffSignIn';
import { WhichPatient } from './WhichPatient';

/** Signing in, from wherever it was left; whoever is through goes on where she came from. */
export function SignInPage({ staff }: { staff: boolean }) {
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['session'], queryFn: ({ signal }) => session(signal) });
  const go = (reached: Session) => {
    if (reached.step === 'signed-in') {
      window.location.assign(destination(window.location.search));
    } else {
      queries.setQueryData(['session'], reached);
    }
  };
  return <Answered query={query}>{({ step }) => <Next step={step} staff={staff} onSession={go} />}</Answered>;
}

interface Props {
  step: Session['step'];
  staff: boolean;
  onSession: (session: Session) => void;
}

function Next({ step, staff, onSession }: Props) {
  if (step === 'patient' && !staff) {
    return <WhichPatient onSession={onSession} />;
  }
  if (step === 'second-factor' && staff) {
    return <SecondFactor onSession={onSession} />;
  }
  return staff ? <StaffSignIn onSession={onSession} /> : <PatientSignIn onSession={onSession} />;
}
