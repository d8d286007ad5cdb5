import './app/mantine.css';
import './app/page.css';
import { headersOf } from './api/client';
import { askEarly } from './api/early';
import { firstQuestions } from './app/firstQuestions';
import { chosenLanguage, primary } from './app/languages';
import { routeOf } from './app/route';

const texts = import.meta.glob('./app/locales/*.json');

// Small on purpose: it runs while the pages themselves are still loading.
const language = chosenLanguage();
document.documentElement.lang = language;
void texts[`./app/locales/${primary(language)}.json`]?.();
askEarly(firstQuestions(routeOf(window.location.pathname)), headersOf('application/json'));
// Not awaited: the pages are made of parts that stand in the same file as this, and would wait for it in turn.
void import('./main');
