import { Stack } from '@mantine/core';
import type { Procedure } from '../api/types';
import MyCourses from './course/MyCourses';
import { MyAppointments } from './MyAppointments';
import { SignInNotice } from './SignInNotice';
import { useMe } from './visitor';
import { MyWishes } from './waiting/MyWishes';

interface Props {
  clinicId: string;
  procedures: Procedure[];
  today: string;
}

/** All that she has booked or waits for. */
export default function AppointmentsPage(props: Props) {
  const { isPatient } = useMe(props.clinicId);
  if (!isPatient) {
    return <SignInNotice />;
  }
  return (
    <Stack gap="xl">
      <MyWishes {...props} />
      <MyAppointments {...props} />
      <MyCourses {...props} />
    </Stack>
  );
}
