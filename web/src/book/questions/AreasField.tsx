import { Checkbox, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const AREAS = [
  'forehead',
  'eyelids',
  'cheeks',
  'nose',
  'lips',
  'chin',
  'neck',
  'decollete',
  'back',
  'hands',
  'abdomen',
  'breasts',
  'legs',
  'buttocks',
] as const;

interface Props {
  areas: string[];
  onChange: (areas: string[]) => void;
}

/** Where on the body: all of it, not only what is treated now, as the answer is remembered. */
export function AreasField({ areas, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={t('questions.where')} value={areas} onChange={onChange}>
      <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="xs" mt="xs">
        {AREAS.map((area) => (
          <Checkbox key={area} value={area} label={t(`questions.areas.${area}`)} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
