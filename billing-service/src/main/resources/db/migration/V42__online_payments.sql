-- Money that a patient pays through a provider: begun here, taken there, and told back by the provider's webhook.
create table online_payment (
    clinic            text           not null references issuer,
    -- The provider is told this id, and nothing is begun twice under it.
    online_payment_id uuid           not null unique,
    patient           uuid           not null,
    invoice_id        uuid           not null,
    currency          text           not null check (currency in ('EUR', 'RUB')),
    amount            numeric(14, 2) not null check (amount > 0),
    -- created: the provider has not answered yet. mismatched: it has taken something else than was asked for.
    state             text           not null check (state in ('created', 'pending', 'paid', 'expired', 'mismatched')),
    provider_session  text unique,
    url               text,
    provider_payment  text,
    payment_id        uuid unique,
    -- Of a mismatched one: what the provider says that it has taken, in the minor unit.
    taken             text,
    created_at        timestamptz    not null,
    begun_by          text           not null check (begun_by <> ''),
    primary key (clinic, online_payment_id),
    foreign key (clinic, invoice_id) references invoice,
    foreign key (clinic, payment_id) references payment,
    constraint a_pending_one_has_its_session check (state <> 'pending' or provider_session is not null and url is not null),
    constraint a_paid_one_is_in_the_books check ((state = 'paid') = (payment_id is not null))
);
-- Nobody is asked twice for the same money.
create unique index one_online_payment_at_a_time on online_payment (clinic, invoice_id) where state in ('created', 'pending');
create index online_payment_by_patient on online_payment (clinic, patient, created_at);

create table online_refund (
    clinic            text           not null,
    refund_id         uuid           not null,
    online_payment_id uuid           not null,
    amount            numeric(14, 2) not null check (amount > 0),
    state             text           not null check (state in ('requested', 'done', 'refused')),
    -- The refund in the books.
    payment_id        uuid           not null,
    primary key (clinic, refund_id),
    foreign key (clinic, online_payment_id) references online_payment,
    foreign key (clinic, payment_id) references payment
);
create index online_refund_by_payment on online_refund (clinic, online_payment_id);

-- What the provider has told already: it tells everything at least once.
create table provider_event (
    event_id    text        primary key,
    received_at timestamptz not null
);
