import type { Route } from './route';

/** The heading that a page begins with, and the sentence under it. */
export interface Opening {
  heading: string;
  text: string;
}

/**
 * How the first pages begin, in every language: the starter writes it while the pages themselves are still on their way. A test
 * holds it to what the pages say then.
 */
const openings: Record<string, { clinics: Opening; book: Opening }> = {
  en: {
    clinics: {
      heading: 'Choose your clinic',
      text: 'Book a treatment, or see what you have booked. You see every free time and price before you sign in.',
    },
    book: {
      heading: 'What would you like?',
      text: 'Choose the treatment and where on your skin. You see its price at once and every free time next; nothing is booked until you say so.',
    },
  },
  es: {
    clinics: {
      heading: 'Elija su clínica',
      text: 'Reserve un tratamiento o consulte sus citas. Verá todas las horas libres y los precios antes de identificarse.',
    },
    book: {
      heading: '¿Qué desea?',
      text: 'Elija el tratamiento y la zona de la piel. Verá enseguida el precio y después todas las horas libres; nada se reserva hasta que usted lo confirme.',
    },
  },
  fr: {
    clinics: {
      heading: 'Choisissez votre clinique',
      text: 'Réservez un soin ou retrouvez vos rendez-vous. Vous voyez toutes les heures libres et les prix avant de vous identifier.',
    },
    book: {
      heading: 'Que souhaitez-vous ?',
      text: 'Choisissez le soin et la zone de la peau. Vous voyez aussitôt le prix, puis toutes les heures libres ; rien n’est réservé sans votre accord.',
    },
  },
  nl: {
    clinics: {
      heading: 'Kies uw kliniek',
      text: 'Boek een behandeling of bekijk uw afspraken. U ziet alle vrije tijden en prijzen voordat u inlogt.',
    },
    book: {
      heading: 'Wat wilt u laten doen?',
      text: 'Kies de behandeling en de plek op uw huid. U ziet meteen de prijs en daarna alle vrije tijden; er wordt niets geboekt voordat u dat bevestigt.',
    },
  },
  ru: {
    clinics: {
      heading: 'Выберите клинику',
      text: 'Запишитесь на процедуру или посмотрите свои записи. Свободное время и цены видны ещё до входа.',
    },
    book: {
      heading: 'Что бы вы хотели?',
      text: 'Выберите процедуру и участок кожи. Сразу видна цена, а дальше — всё свободное время; без вашего подтверждения ничего не записывается.',
    },
  },
};

/** @param language such as en or nl; none for pages that begin otherwise */
export function openingOf(route: Route, language: string): Opening | undefined {
  if (route.page === 'clinics') {
    return openings[language]?.clinics;
  }
  return route.page === 'book' && route.section === 'book' ? openings[language]?.book : undefined;
}

/** Puts it where the page will stand. */
export function draw(root: Element, { heading, text }: Opening, level: 'h1' | 'h2'): void {
  const main = document.createElement('div');
  main.className = 'opening';
  const title = document.createElement(level);
  title.textContent = heading;
  const sentence = document.createElement('p');
  sentence.textContent = text;
  main.append(title, sentence);
  root.append(main);
}
