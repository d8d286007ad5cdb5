import { useTranslation } from 'react-i18next';
import { follow } from '../app/navigation';
import { bookPath, bookSections, type BookSection } from '../app/route';
import classes from './sections.module.css';

/** The ways between booking, what is booked, and what it costs. */
export function Sections({ clinicId, shown }: { clinicId: string; shown: BookSection }) {
  const { t } = useTranslation();
  return (
    <nav className={classes.bar} aria-label={t('nav.label')}>
      {bookSections.map((section) => (
        <a
          key={section}
          href={bookPath(clinicId, section)}
          aria-current={section === shown ? 'page' : undefined}
          onClick={(event) => {
            follow(event, bookPath(clinicId, section));
          }}
        >
          {t(`nav.${section}`)}
        </a>
      ))}
    </nav>
  );
}
