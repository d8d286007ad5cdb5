-- A no-show that was noted by mistake is corrected: the session is booked again, its fee is given up, its deposit is held again.

-- When booking said last what has become of the session: what was said before that and comes late changes nothing.
alter table booked_session add column told_at timestamptz not null default 'epoch';
alter table booked_session alter column told_at drop default;

-- Who is missed again after a correction owes again: a session has its fees one after the other, each but the last given up.
alter table fee_waiver drop constraint fee_waiver_clinic_appointment_fkey, drop constraint fee_waiver_pkey;
alter table fee drop constraint fee_pkey;
alter table fee add column ordinal int not null default 1 check (ordinal > 0);
alter table fee alter column ordinal drop default;
alter table fee add primary key (clinic, appointment, ordinal);
-- When booking noted what it is charged for.
alter table fee add column noted_at timestamptz not null default 'epoch';
alter table fee alter column noted_at drop default;
alter table fee_waiver add column ordinal int not null default 1;
alter table fee_waiver alter column ordinal drop default;
alter table fee_waiver add primary key (clinic, appointment, ordinal),
    add foreign key (clinic, appointment, ordinal) references fee;

create function check_fee_is_the_only_one() returns trigger language plpgsql as $$
begin
    if new.ordinal > 1 and not exists (select from fee_waiver w where (w.clinic, w.appointment, w.ordinal)
                                       = (new.clinic, new.appointment, new.ordinal - 1)) then
        raise exception 'session % is charged for already', new.appointment using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger fee_is_the_only_one before insert on fee
    for each row execute function check_fee_is_the_only_one();

-- What a fee took and gave up is a deposit for the session again. No money moves, so no payment has its id.
alter table deposit add column again_for uuid;
alter table deposit add unique (clinic, again_for), add foreign key (clinic, again_for) references deposit;
alter table deposit drop constraint deposit_clinic_deposit_id_fkey;
alter table deposit add column received_by uuid generated always as (case when again_for is null then deposit_id end) stored;
alter table deposit add foreign key (clinic, received_by) references payment (clinic, payment_id);
