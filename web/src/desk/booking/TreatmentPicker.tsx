import { Chip, Group, Input, NativeSelect, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { techniqueOf, type Choice } from '../../book/treatments';
import { useDesk } from '../context';
import { deskSettled } from './choosing';

interface Props {
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

/** The treatment in one row of fields; the desk also chooses the depths that patients cannot. */
export function TreatmentPicker({ choice, onChoose }: Props) {
  const { t } = useTranslation('desk');
  const { procedures } = useDesk();
  const procedure = procedures.find(({ protocol }) => protocol === choice.protocol);
  const technique = techniqueOf(procedures, choice);
  const select = (
    label: string,
    value: string | undefined,
    options: { code: string; title: string }[],
    take: (code: string) => Choice,
  ) => (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[
        ...(value ? [] : [{ value: '', label: t('common.choose') }]),
        ...options.map(({ code, title }) => ({ value: code, label: title })),
      ]}
      onChange={(event) => {
        onChoose(deskSettled(procedures, take(event.currentTarget.value)));
      }}
    />
  );
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {select(
          t('treatment.procedure'),
          choice.protocol,
          procedures.map(({ protocol, title }) => ({ code: protocol, title })),
          (protocol) => ({ protocol, areas: choice.areas }),
        )}
        {select(t('treatment.technique'), choice.technique, procedure?.techniques ?? [], (code) => ({
          ...choice,
          technique: code,
        }))}
        {select(t('treatment.depth'), choice.depth, technique?.depths ?? [], (depth) => ({ ...choice, depth }))}
      </SimpleGrid>
      {technique && (
        <Input.Wrapper label={t('treatment.areas')}>
          <Chip.Group
            multiple
            value={choice.areas}
            onChange={(areas) => {
              onChoose({ ...choice, areas });
            }}
          >
            <Group gap="xs" mt={4} role="group" aria-label={t('treatment.areas')}>
              {technique.areas.map(({ code, title }) => (
                <Chip key={code} value={code} variant="outline">
                  {title}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
        </Input.Wrapper>
      )}
    </>
  );
}
