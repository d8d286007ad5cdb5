import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';
import { ProblemNotice } from '../app/ProblemNotice';

const OURS = ['last-second-factor', 'sign-in-too-old'] as const;

/** Why a passkey was not added, used or removed: told by the gateway, or by the browser. */
export function PasskeyProblem({ error }: { error: Error }) {
  const { t } = useTranslation('signin');
  const key = keyOf(error);
  return (
    <ProblemNotice
      error={error}
      words={key && { title: t(`problems.${key}.title`), next: t(`problems.${key}.next`) }}
    />
  );
}

function keyOf(error: Error) {
  if (error instanceof DOMException) {
    return error.name === 'InvalidStateError' ? 'kept-already' : 'not-shown';
  }
  return OURS.find((code) => error instanceof ProblemError && error.problem.code === code);
}
