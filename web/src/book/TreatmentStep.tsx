import { Alert, Button, Checkbox, Group, Radio, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure, Technique } from '../api/types';
import { PriceQuote } from './PriceQuote';
import { StepHeading, type Position } from './StepHeading';
import { complete, techniqueOf, type Choice } from './treatments';

interface Props {
  clinicId: string;
  procedures: Procedure[];
  choice: Choice;
  position: Position;
  today: string;
  onChoose: (choice: Choice) => void;
  onContinue: () => void;
  onCourse: () => void;
  /** A shorter way for who was here before. */
  children?: ReactNode;
}

export function TreatmentStep({
  clinicId,
  procedures,
  choice,
  position,
  today,
  onChoose,
  onContinue,
  onCourse,
  children,
}: Props) {
  const { t } = useTranslation();
  const [isTried, setTried] = useState(false);
  const treatment = complete(choice);
  const technique = techniqueOf(procedures, choice);
  const onward = (go: () => void) => () => {
    setTried(true);
    if (treatment) {
      go();
    }
  };
  return (
    <Stack component="section">
      <StepHeading step="treatment" position={position} />
      {children}
      <ProcedureChoice procedures={procedures} choice={choice} onChoose={onChoose} />
      <TechniqueChoice procedures={procedures} choice={choice} onChoose={onChoose} />
      {technique && <DepthChoice technique={technique} choice={choice} onChoose={onChoose} />}
      {technique && <AreaChoice technique={technique} choice={choice} onChoose={onChoose} />}
      {treatment && <PriceQuote clinicId={clinicId} procedures={procedures} treatment={treatment} date={today} />}
      {isTried && !treatment && (
        <Alert role="alert" color="red" variant="outline">
          {t('treatment.incomplete')}
        </Alert>
      )}
      <Group>
        <Button size="md" onClick={onward(onContinue)}>
          {t('common.continue')}
        </Button>
        <Button size="md" variant="default" onClick={onward(onCourse)}>
          {t('treatment.planCourse')}
        </Button>
      </Group>
    </Stack>
  );
}

interface ChoiceProps {
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

function ProcedureChoice({ procedures, choice, onChoose }: ChoiceProps & { procedures: Procedure[] }) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('treatment.procedure')}
      value={choice.protocol ?? ''}
      onChange={(protocol) => {
        onChoose({ ...choice, protocol });
      }}
    >
      <Stack gap="xs" mt="xs">
        {procedures.map(({ protocol, title, course }) => (
          <Radio
            key={protocol}
            value={protocol}
            label={title}
            description={t('treatment.course', { min: course.sessionsMin, max: course.sessionsMax })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function TechniqueChoice({ procedures, choice, onChoose }: ChoiceProps & { procedures: Procedure[] }) {
  const { t } = useTranslation();
  const techniques = procedures.find((each) => each.protocol === choice.protocol)?.techniques ?? [];
  if (techniques.length < 2) {
    return null;
  }
  return (
    <Radio.Group
      label={t('treatment.technique')}
      value={choice.technique ?? ''}
      onChange={(technique) => {
        onChoose({ ...choice, technique });
      }}
    >
      <Stack gap="xs" mt="xs">
        {techniques.map(({ code, title }) => (
          <Radio key={code} value={code} label={title} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function DepthChoice({ technique, choice, onChoose }: ChoiceProps & { technique: Technique }) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('treatment.depth')}
      value={choice.depth ?? ''}
      onChange={(depth) => {
        onChoose({ ...choice, depth });
      }}
    >
      <Stack gap="xs" mt="xs">
        {technique.depths.map(({ code, title, bookableBy }) => (
          <Radio
            key={code}
            value={code}
            label={title}
            disabled={bookableBy === 'clinician'}
            description={bookableBy === 'clinician' && t('treatment.byClinician')}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function AreaChoice({ technique, choice, onChoose }: ChoiceProps & { technique: Technique }) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('treatment.areas')}
      value={choice.areas}
      onChange={(areas) => {
        onChoose({ ...choice, areas });
      }}
    >
      <Stack gap="xs" mt="xs">
        {technique.areas.map(({ code, title, durationMinutes }) => (
          <Checkbox
            key={code}
            value={code}
            label={title}
            description={t('treatment.minutes', { count: durationMinutes })}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
