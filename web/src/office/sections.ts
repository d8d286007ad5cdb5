import { officeSections, type OfficeSection } from '../app/route';

const BOOKS: OfficeSection[] = ['invoices', 'unpriced', 'packages', 'reports', 'exports', 'prices', 'chain'];

/** What each role has in the office, as the services allow it (docs/permissions.md). */
export function sectionsOf(role: string): readonly OfficeSection[] {
  switch (role) {
    case 'administrator':
      return officeSections;
    case 'accountant':
      return BOOKS;
    case 'auditor':
      return [...BOOKS, 'audit'];
    case 'clinician':
      return ['protocols'];
    default:
      return [];
  }
}
