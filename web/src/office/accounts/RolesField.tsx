import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { staffRoles, type StaffRole } from '../../api/accounts';

interface Props {
  chosen: StaffRole[];
  onChange: (roles: StaffRole[]) => void;
}

/** The roles at this clinic, each with what it may do. */
export function RolesField({ chosen, onChange }: Props) {
  const { t } = useTranslation('office');
  return (
    <Checkbox.Group
      label={t('accounts.rolesHere')}
      value={chosen}
      onChange={(values) => {
        onChange(staffRoles.filter((role) => values.includes(role)));
      }}
    >
      <Stack gap="xs" mt="xs">
        {staffRoles.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`accounts.roles.${role}`)}
            description={t(`accounts.may.${role}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
