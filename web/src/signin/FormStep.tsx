import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { ProblemNotice } from '../app/ProblemNotice';

interface Props {
  title: string;
  text?: string;
  action: string;
  pending: boolean;
  error: Error | null;
  onSubmit: () => void;
  children?: ReactNode;
  /** What can be done instead. */
  aside?: ReactNode;
}

/** One question of signing in. Its heading takes the focus, so that everybody notices that the page has changed. */
export function FormStep({ title, text, action, pending, error, onSubmit, children, aside }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [title]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack maw={440}>
        <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {title}
        </Title>
        {text && <Text>{text}</Text>}
        {children}
        {error && <ProblemNotice error={error} />}
        <Group>
          <Button type="submit" loading={pending}>
            {action}
          </Button>
          {aside}
        </Group>
      </Stack>
    </form>
  );
}
