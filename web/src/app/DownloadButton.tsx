import { Button, Stack, type ButtonProps } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { download } from '../api/download';
import { ProblemNotice } from './ProblemNotice';

interface Props extends ButtonProps {
  path: string;
  fileName: string;
  label: string;
  children: string;
}

/** A file to keep. While it is made the button says so; why there is none is said below. */
export function DownloadButton({ path, fileName, label, children, ...look }: Props) {
  const load = useMutation({ mutationFn: () => download(path, fileName), networkMode: 'always' });
  const start = () => {
    load.mutate();
  };
  return (
    <Stack gap="xs" align="start">
      <Button variant="default" size="xs" {...look} aria-label={label} loading={load.isPending} onClick={start}>
        {children}
      </Button>
      {load.isError && <ProblemNotice error={load.error} onRetry={start} />}
    </Stack>
  );
}
