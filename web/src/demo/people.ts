import type en from '../app/locales/en.json';

type Role = keyof typeof en.demo.roles;

/** Who can be played at the demo clinics, by the tokens of local mode. */
export const roles: Role[] = ['reception', 'clinician', 'accountant', 'administrator'];

export interface DemoClinic {
  id: string;
  name: string;
  patients: { name: string; token: string }[];
}

const patient = (clinic: string, number: number, name: string) => ({
  name,
  token: `demo.${clinic}.patient.00000000-0000-4000-8000-000000000${number}`,
});

export const demoClinics: DemoClinic[] = [
  {
    id: 'utrecht',
    name: 'Utrecht',
    patients: [patient('utrecht', 101, 'Anna de Vries'), patient('utrecht', 102, 'Pieter Bakker')],
  },
  {
    id: 'moscow',
    name: 'Moscow',
    patients: [patient('moscow', 201, 'Ольга Смирнова'), patient('moscow', 202, 'Мария Иванова')],
  },
  {
    id: 'valencia',
    name: 'Valencia',
    patients: [patient('valencia', 301, 'Elena García'), patient('valencia', 302, 'Miguel Torres')],
  },
  {
    id: 'paris',
    name: 'Paris',
    patients: [patient('paris', 401, 'Camille Dubois'), patient('paris', 402, 'Louis Bernard')],
  },
  {
    id: 'sevilla',
    name: 'Sevilla',
    patients: [patient('sevilla', 501, 'Ana Fernández'), patient('sevilla', 502, 'Laura Jiménez')],
  },
];
