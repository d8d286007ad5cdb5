import type { Completion, Purpose } from '../../api/desk';

/** What went with a treatment, and how many of each product the patient takes home. */
export interface Taken {
  addOns: string[];
  sold: Record<string, number>;
}

export const NOTHING_TAKEN: Taken = { addOns: [], sold: {} };

/** As the service takes it: what there is none of is not sent. */
export function takenAs({ addOns, sold }: Taken): Pick<Completion, 'addOns' | 'sold'> {
  const products = Object.entries(sold).filter(([, quantity]) => quantity > 0);
  return {
    ...(addOns.length > 0 && { addOns }),
    ...(products.length > 0 && { sold: products.map(([product, quantity]) => ({ product, quantity })) }),
  };
}

/** What a clinician says that a session was for; nothing where she leaves it to the estimate. */
export interface Said {
  purpose: Purpose | '';
  finding: string;
}

const SHORTEST_FINDING = 10;

/** A finding is written whole or not at all: without one the invoice waits for it. */
export function isReasoned(said: Said): boolean {
  const { length } = findingOf(said);
  return length === 0 || length >= SHORTEST_FINDING;
}

/** The finding that is to be written down; none for what is not therapeutic, whatever was typed before. */
export const findingOf = ({ purpose, finding }: Said) => (purpose === 'therapeutic' ? finding.trim() : '');
