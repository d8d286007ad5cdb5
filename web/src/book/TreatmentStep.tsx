import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { prices } from '../api/clinics';
import type { Area, ListPrice, Procedure } from '../api/types';
import { ChoiceCards, OnlyCard } from './ChoiceCards';
import classes from './choices.module.css';
import { moneyText } from './money';
import { ProcedurePicture } from './pictures/ProcedurePicture';
import { PriceQuote } from './PriceQuote';
import { lowest, minutesOf, type Priced } from './prices';
import { StepHeading } from './StepHeading';
import { complete, procedureOf, techniqueOf, type Choice } from './treatments';

interface Props {
  clinicId: string;
  procedures: Procedure[];
  choice: Choice;
  today: string;
  onChoose: (choice: Choice) => void;
  onContinue: () => void;
  onCourse: () => void;
  /** A shorter way for who was here before. */
  children?: ReactNode;
}

export function TreatmentStep(props: Props) {
  const { clinicId, procedures, choice, today, onContinue, onCourse, children } = props;
  const { t } = useTranslation();
  const [isTried, setTried] = useState(false);
  const treatment = complete(choice);
  const list = useQuery({
    queryKey: ['prices', clinicId, today],
    queryFn: ({ signal }) => prices(clinicId, signal),
  });
  const onward = (go: () => void) => () => {
    setTried(true);
    if (treatment) {
      go();
    }
  };
  return (
    <Stack component="section" gap="lg">
      <div>
        <StepHeading step="treatment" />
        <Text mt={4}>{t('treatment.intro')}</Text>
      </div>
      {children}
      <Choices {...props} prices={list.data?.items} isAwaited={list.isPending} />
      {treatment && <PriceQuote clinicId={clinicId} procedures={procedures} treatment={treatment} date={today} />}
      {isTried && !treatment && (
        <Alert role="alert" color="red" variant="outline">
          {t('treatment.incomplete')}
        </Alert>
      )}
      <div className={classes.onward} data-ready={treatment !== undefined}>
        <Button size="md" onClick={onward(onContinue)}>
          {t('treatment.chooseTime')}
        </Button>
        <Button size="md" variant="default" onClick={onward(onCourse)}>
          {t('treatment.planCourse')}
        </Button>
      </div>
    </Stack>
  );
}

/** One question after the other, each only once what it depends on is chosen and only if there is something to choose. */
function Choices({
  procedures,
  choice,
  onChoose,
  prices,
  isAwaited,
}: Props & { prices: ListPrice[] | undefined; isAwaited: boolean }) {
  const { t } = useTranslation();
  const price = usePrice(prices, isAwaited, procedures);
  const minutes = useMinutes();
  const techniques = procedureOf(procedures, choice)?.techniques ?? [];
  const technique = techniqueOf(procedures, choice);
  const { protocol = '' } = choice;
  const offered = procedures.map((each) => ({
    code: each.protocol,
    name: each.title,
    more: `${t('treatment.course', { min: each.course.sessionsMin, max: each.course.sessionsMax })} ${minutes(each.techniques)}`,
    price: price({ protocol: each.protocol }),
    picture: <ProcedurePicture protocol={each.protocol} />,
  }));
  const [only, ...others] = offered;
  return (
    <>
      {only && others.length === 0 ? (
        <OnlyCard {...only} />
      ) : (
        <ChoiceCards
          legend={t('treatment.which')}
          name="procedure"
          kind="radio"
          chosen={[protocol]}
          choices={offered}
          onChoose={([code = '']) => {
            onChoose({ ...choice, protocol: code });
          }}
        />
      )}
      {techniques.length > 1 && (
        <ChoiceCards
          legend={t('treatment.technique')}
          name="technique"
          kind="radio"
          chosen={[choice.technique ?? '']}
          choices={techniques.map(({ code, title }) => ({
            code,
            name: title,
            price: price({ protocol, technique: code }),
          }))}
          onChoose={([code = '']) => {
            onChoose({ ...choice, technique: code });
          }}
        />
      )}
      {technique && (
        <>
          <ChoiceCards
            legend={t('treatment.howDeep')}
            name="depth"
            kind="radio"
            chosen={[choice.depth ?? '']}
            choices={technique.depths.map(({ code, title, bookableBy }) => ({
              code,
              name: title,
              isDisabled: bookableBy === 'clinician',
              ...(bookableBy === 'clinician'
                ? { more: t('treatment.byClinician') }
                : { price: price({ protocol, technique: technique.code, depth: code }) }),
            }))}
            onChoose={([code = '']) => {
              onChoose({ ...choice, depth: code });
            }}
          />
          <ChoiceCards
            legend={t('treatment.where')}
            name="area"
            kind="checkbox"
            isNarrow
            chosen={choice.areas}
            choices={wholeFirst(technique.areas).map(({ code, title, durationMinutes }) => ({
              code,
              name: title,
              more: t('treatment.minutes', { count: durationMinutes }),
              price: price({ protocol, technique: technique.code, depth: choice.depth, area: code }),
            }))}
            onChoose={(areas) => {
              onChoose({ ...choice, areas });
            }}
          />
        </>
      )}
    </>
  );
}

/** What most come for, before its parts. */
const wholeFirst = (areas: Area[]) => [...areas].sort((one, other) => Number(isWhole(other)) - Number(isWhole(one)));
const isWhole = ({ code }: Area) => code === 'whole-face';

/** Nothing moves when the prices arrive: their line is there before. */
const COMING = '\u00a0';

function usePrice(prices: ListPrice[] | undefined, isAwaited: boolean, procedures: Procedure[]) {
  const { t, i18n } = useTranslation();
  return (wanted: Priced) => {
    const found = lowest(prices ?? [], wanted, procedures);
    if (isAwaited) {
      return COMING;
    }
    if (!found) {
      return undefined;
    }
    const amount = moneyText(found.price, i18n.language);
    return found.isFrom ? t('treatment.from', { amount }) : amount;
  };
}

function useMinutes() {
  const { t } = useTranslation();
  return (techniques: Procedure['techniques']) => {
    const found = minutesOf(techniques);
    if (!found) {
      return '';
    }
    return found.shortest === found.longest
      ? t('treatment.minutes', { count: found.shortest })
      : t('treatment.minutesRange', { shortest: found.shortest, longest: found.longest });
  };
}
