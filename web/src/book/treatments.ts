import type { Procedure, Technique, Treatment } from '../api/types';

/** What has been chosen so far. */
export type Choice = Partial<Omit<Treatment, 'areas'>> & { areas: string[] };

const onlyOne = <T>(items: T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

export const procedureOf = (procedures: Procedure[], choice: Choice) =>
  procedures.find((each) => each.protocol === choice.protocol);

export const techniqueOf = (procedures: Procedure[], choice: Choice): Technique | undefined =>
  procedureOf(procedures, choice)?.techniques.find((each) => each.code === choice.technique);

/**
 * The choice with every part filled in that leaves nothing to choose, and without the parts that do not belong to what
 * stands before them.
 */
export function settled(procedures: Procedure[], choice: Choice): Choice {
  const procedure = procedureOf(procedures, choice) ?? onlyOne(procedures);
  const technique =
    procedure?.techniques.find((each) => each.code === choice.technique) ?? onlyOne(procedure?.techniques ?? []);
  const open = technique?.depths.filter((each) => each.bookableBy === 'anyone') ?? [];
  const depth = open.find((each) => each.code === choice.depth) ?? onlyOne(open);
  return {
    ...(procedure && { protocol: procedure.protocol }),
    ...(technique && { technique: technique.code }),
    ...(depth && { depth: depth.code }),
    areas: choice.areas.filter((code) => technique?.areas.some((area) => area.code === code)),
  };
}

/** The treatment, once everything is chosen. */
export function complete({ protocol, technique, depth, areas }: Choice): Treatment | undefined {
  return protocol && technique && depth && areas.length > 0 ? { protocol, technique, depth, areas } : undefined;
}

const depthOf = (procedures: Procedure[], treatment: Treatment) =>
  techniqueOf(procedures, treatment)?.depths.find((each) => each.code === treatment.depth);

/** What the treatment is done under; undefined for no anaesthesia. */
export function anaesthesiaOf(procedures: Procedure[], treatment: Treatment): string | undefined {
  const anaesthesia = depthOf(procedures, treatment)?.anaesthesia;
  return anaesthesia === 'none' ? undefined : anaesthesia;
}

/** Such as: Diamond peeling, Superficial: Neck, Hands. */
export function nameOf(treatment: Treatment, procedures: Procedure[]): string {
  const technique = techniqueOf(procedures, treatment);
  const depth = depthOf(procedures, treatment);
  const areas = treatment.areas.map((code) => technique?.areas.find((area) => area.code === code)?.title ?? code);
  return `${technique?.title ?? treatment.technique}, ${depth?.title ?? treatment.depth}: ${areas.join(', ')}`;
}
