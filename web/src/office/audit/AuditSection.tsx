import { Button, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  auditKinds,
  auditParts,
  auditRecords,
  type AuditPage,
  type AuditPart,
  type AuditSearch,
} from '../../api/audit';
import { Answered } from '../../app/Answered';
import { useAddress } from '../../app/navigation';
import { addDays } from '../../book/dates';
import { withOffset } from '../../desk/wallTime';
import { Empty } from '../../staff/Empty';
import { useOffice } from '../context';
import { PeriodFields, Rows } from '../parts';
import { AuditChainPanel } from './AuditChainPanel';
import { momentText } from './moments';

const DAYS = 7;
const TYPED_MILLIS = 300;

/** Who did what, looked at what and took what away; and whether the records are what they were. */
export function AuditSection() {
  const { t } = useTranslation('office');
  const { clinic, today } = useOffice();
  const [address, setAddress] = useAddress();
  const part = auditParts.find((each) => each === address.get('part')) ?? 'booking';
  const from = address.get('from') ?? addDays(today, -DAYS);
  const to = address.get('to') ?? today;
  const kind = address.get('kind') ?? '';
  const [person] = useDebouncedValue(address.get('person') ?? '', TYPED_MILLIS);
  const search: AuditSearch = {
    kind,
    person: person.trim(),
    patient: address.get('patient') ?? '',
    from: withOffset(`${from}T00:00`, clinic.timeZone),
    to: withOffset(`${addDays(to, 1)}T00:00`, clinic.timeZone),
  };
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 3 }} maw={720}>
        <NativeSelect
          label={t('audit.part')}
          value={part}
          data={auditParts.map((value) => ({ value, label: t(`audit.parts.${value}`) }))}
          onChange={(event) => {
            setAddress({ part: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={t('audit.kind')}
          value={kind}
          disabled={part === 'sign-ins'}
          data={[
            { value: '', label: t('audit.anyKind') },
            ...auditKinds.map((value) => ({ value, label: t(`audit.kinds.${value}`) })),
          ]}
          onChange={(event) => {
            setAddress({ kind: event.currentTarget.value });
          }}
        />
        <TextInput
          label={t('audit.person')}
          maxLength={200}
          value={address.get('person') ?? ''}
          onChange={(event) => {
            setAddress({ person: event.currentTarget.value });
          }}
        />
      </SimpleGrid>
      <PeriodFields from={from} to={to} onChange={setAddress} />
      <AuditChainPanel key={part} part={part} />
      <Records key={`${part} ${JSON.stringify(search)}`} part={part} search={search} />
    </Stack>
  );
}

function Records({ part, search }: { part: AuditPart; search: AuditSearch }) {
  const { t, i18n } = useTranslation('office');
  const { clinic } = useOffice();
  const query = useInfiniteQuery({
    queryKey: ['office', clinic.id, 'audit', part, search],
    queryFn: ({ pageParam, signal }) => auditRecords(clinic.id, part, search, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (last: AuditPage) => last.next?.toString(),
    staleTime: 0,
  });
  return (
    <Answered query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        return items.length === 0 ? (
          <Empty title={t('audit.none')} />
        ) : (
          <>
            <Rows
              label={t('nav.audit')}
              head={[t('audit.when'), t('audit.who'), t('audit.kind'), t('audit.what'), t('audit.target')]}
              amounts={0}
              rows={items.map(({ id, at, person, role, kind, action, target, patientId }) => ({
                key: String(id),
                cells: [
                  momentText(at, clinic.timeZone, i18n.language),
                  `${person} · ${i18n.exists(`office:accounts.roles.${role}`) ? t(`accounts.roles.${role as 'reception'}`) : role}`,
                  t(`audit.kinds.${kind}`),
                  <code key="what">{action}</code>,
                  [target, patientId && t('audit.patient', { id: patientId })].filter(Boolean).join(' · '),
                ],
              }))}
            />
            {query.hasNextPage && (
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        );
      }}
    </Answered>
  );
}
