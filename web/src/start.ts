import './app/mantine.css';
import './app/page.css';
import { headersOf } from './api/client';
import { askEarly } from './api/early';
import { firstQuestions } from './app/firstQuestions';
import { chosenLanguage, primary } from './app/languages';
import { draw, openingOf } from './app/opening';
import { routeOf } from './app/route';

const texts = import.meta.glob('./app/locales/*.json');

// Small on purpose: it runs while the pages themselves are still loading.
const language = chosenLanguage();
document.documentElement.lang = language;
showScheme();
const route = routeOf(window.location.pathname);
const opening = openingOf(route, primary(language));
const root = document.getElementById('root');
if (opening && root) {
  draw(root, opening, route.page === 'clinics' ? 'h1' : 'h2');
}
void texts[`./app/locales/${primary(language)}.json`]?.();
askEarly(firstQuestions(route), headersOf('application/json'));
// Not awaited: the pages are made of parts that stand in the same file as this, and would wait for it in turn.
void import('./main');

/** Light or dark, as was chosen here before or as the machine is set: else the page would be white first, at night as well. */
function showScheme(): void {
  const chosen = localStorage.getItem('mantine-color-scheme-value') ?? 'auto';
  const isDark = chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
}
