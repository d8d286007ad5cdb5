import type { Procedure, Quote, Treatment } from '../api/types';
import { techniqueOf } from './treatments';

/**
 * What a line of a quote is for, in the reader's words. Billing knows areas by their codes only and ends a line with one, such as
 * {@code microdermabrasion level 2, whole face}.
 *
 * @returns the name of the area; the line as it is if it ends with none of them; none if it is not for an area at all
 */
export function lineName(
  { text, rule }: Pick<Quote['lines'][number], 'text' | 'rule'>,
  treatment: Treatment,
  procedures: Procedure[],
): string | undefined {
  if (rule === 'anaesthesia-price') {
    return undefined;
  }
  const technique = techniqueOf(procedures, treatment);
  const area = technique?.areas.find(({ code }) => text.endsWith(`, ${code.replaceAll('-', ' ')}`));
  return technique && area ? `${technique.title}: ${area.title}` : text;
}
