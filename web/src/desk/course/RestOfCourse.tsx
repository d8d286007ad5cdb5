import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { course as readCourse, type SessionChange } from '../../api/courses';
import { ProblemNotice } from '../../app/ProblemNotice';
import { ChangeDialog } from '../../book/course/ChangeDialog';
import { useDesk } from '../context';

interface Props {
  courseId: string;
  change: SessionChange;
  onClose: () => void;
}

/** What a change of one session does to the rest of its course; then all of it is changed, or nothing. */
export function RestOfCourse({ courseId, change: first, onClose }: Props) {
  const { clinic } = useDesk();
  const [change, setChange] = useState(first);
  const found = useQuery({
    queryKey: ['desk', clinic.id, 'course', courseId],
    queryFn: ({ signal }) => readCourse(clinic.id, courseId, signal),
  });
  if (found.isError) {
    return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  }
  return (
    found.data && (
      <ChangeDialog clinicId={clinic.id} course={found.data} change={change} onChange={setChange} onClose={onClose} />
    )
  );
}
