import { Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from './draft';

export interface Position {
  number: number;
  count: number;
}

/** The first step of a page that is just being read takes no focus: the reader begins at the top. */
let isFirst = true;

/** The step's name. It takes the focus when the step begins, so that everybody notices that the page has changed. */
export function StepHeading({ step, position }: { step: Step; position?: Position }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirst) {
      heading.current?.focus();
    }
    isFirst = false;
  }, [step]);
  return (
    <div>
      {position && (
        <Text size="sm" c="dimmed">
          {t('steps.position', { number: position.number, count: position.count })}
        </Text>
      )}
      <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {t(`steps.${step}`)}
      </Title>
    </div>
  );
}
