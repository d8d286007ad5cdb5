import type { DeskAppointment } from '../../api/deskTypes';
import type { Procedure } from '../../api/types';
import { procedureOf, type Choice } from '../../book/treatments';

const onlyOne = <T>(items: T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

/** Like a patient's choice, with every part that leaves nothing to choose, but also of the depths that clinicians choose. */
export function deskSettled(procedures: Procedure[], choice: Choice): Choice {
  const procedure = procedureOf(procedures, choice) ?? onlyOne(procedures);
  const techniques = procedure?.techniques ?? [];
  const technique = techniques.find(({ code }) => code === choice.technique) ?? onlyOne(techniques);
  const depths = technique?.depths ?? [];
  const depth = depths.find(({ code }) => code === choice.depth) ?? onlyOne(depths);
  return {
    ...(procedure && { protocol: procedure.protocol }),
    ...(technique && { technique: technique.code }),
    ...(depth && { depth: depth.code }),
    areas: choice.areas.filter((code) => technique?.areas.some((area) => area.code === code)),
  };
}

const COUNTING = new Set(['booked', 'tentative', 'arrived', 'in-treatment', 'completed']);

/** What she had last, or has booked last: most who call want the same again. */
export const lastOf = (appointments: DeskAppointment[]): DeskAppointment | undefined =>
  appointments
    .filter(({ state }) => COUNTING.has(state))
    .sort((one, other) => (one.startsAt < other.startsAt ? 1 : -1))[0];
