import type { Alternative, Plan, PlannedSession, Relaxation, SessionWish, Wishes } from '../../api/courseTypes';
import type { Reason } from '../../api/types';

export const weekdayCodes = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The plans side by side: one for each season to begin in, and the best if it is none of these. */
export function choicesOf({ plan, alternatives }: Plan): Alternative[] {
  if (!plan || alternatives.some((each) => isSame(each.plan.sessions, plan.sessions))) {
    return alternatives;
  }
  return [{ begins: 'now', plan }, ...alternatives];
}

const isSame = (one: SessionWish[], other: SessionWish[]) =>
  one.length === other.length && one.every(({ startsAt }, index) => startsAt === other[index]?.startsAt);

/** The wishes, and how many sessions, without the one wish that is given up. */
export function relaxed(
  wish: { sessions: number; wishes: Wishes },
  giveUp: Relaxation,
): { sessions: number; wishes: Wishes } {
  const { sessions, wishes } = wish;
  const rest = { ...wishes };
  switch (giveUp.wish) {
    case 'weekdays':
      if (giveUp.weekday) {
        return { sessions, wishes: { ...rest, weekdays: [...(wishes.weekdays ?? []), giveUp.weekday] } };
      }
      delete rest.weekdays;
      return { sessions, wishes: rest };
    case 'hours':
      return { sessions, wishes: { ...rest, ...(wishes.hours && { hours: { ...wishes.hours, strict: false } }) } };
    case 'practitioner':
      return {
        sessions,
        wishes: { ...rest, ...(wishes.practitioner && { practitioner: { ...wishes.practitioner, strict: false } }) },
      };
    case 'notOn':
      return { sessions, wishes: { ...rest, notOn: (wishes.notOn ?? []).filter((day) => day !== giveUp.day) } };
    case 'from':
    case 'finishedBy':
      return { sessions, wishes: { ...rest, ...(giveUp.day && { [giveUp.wish]: giveUp.day }) } };
    case 'sessions':
      return { sessions: giveUp.sessions ?? sessions, wishes };
  }
}

/** What has to be read before a plan is booked: each advice once, with the days that it is about. */
export function adviceOn(sessions: PlannedSession[]): Reason[] {
  const found = new Map<string, Reason>();
  for (const { verdict } of sessions) {
    for (const reason of verdict.verdict === 'advice' ? verdict.reasons : []) {
      found.set(`${reason.rule} ${reason.message}`, reason);
    }
  }
  return [...found.values()];
}

export const asked = (sessions: SessionWish[]): SessionWish[] =>
  sessions.map(({ startsAt, practitionerId }) => ({ startsAt, practitionerId }));
