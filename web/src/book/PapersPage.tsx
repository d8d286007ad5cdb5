import { Stack } from '@mantine/core';
import type { Procedure } from '../api/types';
import MyPapers from './papers/MyPapers';
import { SignInNotice } from './SignInNotice';
import { useMe } from './visitor';

interface Props {
  clinicId: string;
  procedures: Procedure[];
}

/** Estimates, invoices, packages, and her data. */
export default function PapersPage(props: Props) {
  const { isPatient } = useMe(props.clinicId);
  return isPatient ? (
    <Stack gap="xl">
      <MyPapers {...props} />
    </Stack>
  ) : (
    <SignInNotice />
  );
}
