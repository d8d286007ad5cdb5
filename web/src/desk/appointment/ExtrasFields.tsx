import { Checkbox, Fieldset, NumberInput, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { extrasOn } from '../../api/desk';
import { moneyText } from '../../book/money';
import type { Taken } from './completion';

const MOST_OF_ONE = 100;

interface Props {
  clinicId: string;
  protocol: string;
  /** The session's. */
  day: string;
  taken: Taken;
  onTake: (taken: Taken) => void;
}

/** What went with the treatment and what the patient takes home, as the day's price list has it; nothing where it has nothing. */
export function ExtrasFields({ clinicId, protocol, day, taken, onTake }: Props) {
  const { t, i18n } = useTranslation('desk');
  const extras = useQuery({
    queryKey: ['desk', clinicId, 'extras', day],
    queryFn: ({ signal }) => extrasOn(clinicId, day, signal),
    staleTime: 'static',
    retry: false,
  });
  const addOns = (extras.data?.addOns ?? []).filter((each) => each.protocol === protocol);
  const products = extras.data?.products ?? [];
  return (
    <>
      {addOns.length > 0 && (
        <Checkbox.Group
          label={t('complete.addOns')}
          value={taken.addOns}
          onChange={(codes) => {
            onTake({ ...taken, addOns: codes });
          }}
        >
          <Stack gap="xs" mt="xs">
            {addOns.map(({ code, gross }) => (
              <Checkbox
                key={code}
                value={code}
                label={`${code.replaceAll('-', ' ')}, ${moneyText(gross, i18n.language)}`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {products.length > 0 && (
        <Fieldset legend={t('complete.sold')}>
          <Stack gap="xs">
            {products.map(({ code, name, gross }) => (
              <NumberInput
                key={code}
                label={`${name}, ${moneyText(gross, i18n.language)}`}
                min={0}
                max={MOST_OF_ONE}
                allowDecimal={false}
                value={taken.sold[code] ?? 0}
                onChange={(count) => {
                  onTake({ ...taken, sold: { ...taken.sold, [code]: Number(count) } });
                }}
              />
            ))}
          </Stack>
        </Fieldset>
      )}
    </>
  );
}
