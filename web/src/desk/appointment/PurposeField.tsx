import { NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Purpose } from '../../api/desk';
import type { Said } from './completion';

/** What the session was for, and why: a clinician's word, on which its tax rests. */
export function PurposeField({ said, onSay }: { said: Said; onSay: (said: Said) => void }) {
  const { t } = useTranslation('desk');
  return (
    <>
      <NativeSelect
        label={t('complete.purpose')}
        value={said.purpose}
        data={[
          { value: '', label: t('complete.asAgreed') },
          { value: 'aesthetic', label: t('complete.aesthetic') },
          { value: 'therapeutic', label: t('complete.therapeutic') },
        ]}
        onChange={(event) => {
          onSay({ ...said, purpose: event.currentTarget.value as Purpose | '' });
        }}
      />
      {said.purpose === 'therapeutic' && (
        <Textarea
          label={t('complete.finding')}
          description={t('complete.findingHint')}
          maxLength={2000}
          autosize
          minRows={2}
          value={said.finding}
          onChange={(event) => {
            onSay({ ...said, finding: event.currentTarget.value });
          }}
        />
      )}
    </>
  );
}
