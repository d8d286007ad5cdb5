import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Reason } from '../api/types';
import { Reasons } from './Reasons';

const drawn = (reason: Reason) =>
  renderToStaticMarkup(
    <MantineProvider>
      <Reasons reasons={[reason]} />
    </MantineProvider>,
  );
const reason: Reason = { rule: 'contraindication', verdict: 'refused', message: 'For a medical reason.' };

it('says a reason whose source reception may not know', () => {
  expect(drawn(reason)).toContain('For a medical reason.');
  expect(drawn(reason)).not.toContain('reasons.source');
});

it('says where a rule comes from', () => {
  const source = { document: 'S2', passage: 'no treatment', basis: 'stated' } as const;
  expect(drawn({ ...reason, source })).toContain('reasons.source');
});
