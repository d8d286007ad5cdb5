import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { estimateFile, sign, type Estimate, type Signature } from '../../api/papers';
import { useAction } from '../../api/useAction';
import { DownloadButton } from '../../app/DownloadButton';
import { ProblemNotice } from '../../app/ProblemNotice';
import { longDay } from '../dates';
import { moneyText } from '../money';
import classes from './papers.module.css';

const SHORTEST_NAME = 2;

/** An estimate: what it says, word for word, and her signature under just that. */
export function EstimateCard({ clinicId, estimate }: { clinicId: string; estimate: Estimate }) {
  const { t, i18n } = useTranslation('papers');
  const { number, state, total, validUntil, firstDay, document, signature } = estimate;
  const title = t('estimate.title', { number });
  const signedAt = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <article className={classes.paper} aria-label={title}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>{title}</Text>
        <span className={classes.state} data-state={state}>
          {t(`estimate.states.${state}`)}
        </span>
      </Group>
      <Text size="sm">{t('estimate.total', { amount: moneyText(total, i18n.language) })}</Text>
      <Text size="sm">{t('estimate.valid', { day: longDay(validUntil, i18n.language) })}</Text>
      <Text size="sm">{t('estimate.firstDay', { day: longDay(firstDay, i18n.language) })}</Text>
      <details open={estimate.allowed.includes('sign')}>
        <summary>{t('estimate.read')}</summary>
        <pre className={classes.document}>{document}</pre>
      </details>
      {signature && (
        <Text size="sm">
          {t('estimate.signed', { name: signature.content, time: signedAt.format(new Date(signature.signedAt)) })}
        </Text>
      )}
      {estimate.allowed.includes('sign') && <SignForm clinicId={clinicId} estimate={estimate} />}
      <DownloadButton
        path={estimateFile(clinicId, estimate.id)}
        fileName={`${number}.pdf`}
        label={t('estimate.pdfOf', { number })}
      >
        {t('invoice.pdf')}
      </DownloadButton>
    </article>
  );
}

function SignForm({ clinicId, estimate }: { clinicId: string; estimate: Estimate }) {
  const { t } = useTranslation('papers');
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [isRead, read] = useState(false);
  const [isTried, setTried] = useState(false);
  const action = useAction(
    (signature: Signature, key) => sign(clinicId, estimate.id, signature, key),
    () => void queries.invalidateQueries(),
  );
  const isReady = isRead && name.trim().length >= SHORTEST_NAME;
  const submit = () => {
    setTried(true);
    if (isReady) {
      action.mutate({ kind: 'typed', content: name.trim(), documentSha256: estimate.documentSha256 });
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="xs">
        <Checkbox
          label={t('estimate.isRead')}
          checked={isRead}
          onChange={(event) => {
            read(event.currentTarget.checked);
          }}
        />
        <TextInput
          label={t('estimate.name')}
          description={t('estimate.nameHelp')}
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        {isTried && !isReady && (
          <Alert role="alert" color="red" variant="outline">
            {t('estimate.incomplete')}
          </Alert>
        )}
        {action.error && <ProblemNotice error={action.error} onRetry={submit} />}
        <Group>
          <Button type="submit" loading={action.isPending}>
            {t('estimate.sign')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
