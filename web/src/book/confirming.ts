import { isUnanswered, type Problem } from '../api/problem';

/** What leads on from a tentative session that could not be confirmed; nothing where it is confirmed or gone meanwhile. */
export type NextStep = 'answer' | 'read' | 'resolve' | 'repeat' | 'nothing';

export function nextStep(problem: Problem): NextStep {
  switch (problem.code) {
    case 'screening-incomplete':
      return 'answer';
    case 'advice-not-confirmed':
      return 'read';
    case 'booking-refused':
      return 'resolve';
    case 'wrong-state':
    case 'not-found':
    case 'commitment-too-early':
      return 'nothing';
    default:
      return isUnanswered(problem) || problem.code === 'internal-error' ? 'repeat' : 'nothing';
  }
}
