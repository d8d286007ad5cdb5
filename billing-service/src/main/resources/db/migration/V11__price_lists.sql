-- All that a list says besides the prices of treatments; final with the list, as its prices are.
create table price_extra (
    clinic   text           not null,
    version  int            not null,
    kind     text           not null check (kind in ('anaesthesia', 'add-on')),
    protocol text           not null,
    code     text           not null,
    -- Zero: included in the price of the treatment.
    gross    numeric(14, 2) not null check (gross >= 0),
    primary key (clinic, version, kind, protocol, code),
    foreign key (clinic, version) references price_list
);

create table price_product (
    clinic  text           not null,
    version int            not null,
    code    text           not null,
    name    text           not null check (name <> ''),
    gross   numeric(14, 2) not null check (gross > 0),
    primary key (clinic, version, code),
    foreign key (clinic, version) references price_list
);

create table price_grade_supplement (
    clinic  text          not null,
    version int           not null,
    grade   text          not null,
    percent numeric(5, 2) not null check (percent > 0 and percent <= 100),
    primary key (clinic, version, grade),
    foreign key (clinic, version) references price_list
);

create table price_course_discount (
    clinic        text          not null,
    version       int           not null,
    protocol      text          not null,
    from_sessions int           not null check (from_sessions >= 2),
    percent       numeric(5, 2) not null check (percent > 0 and percent < 100),
    primary key (clinic, version, protocol, from_sessions),
    foreign key (clinic, version) references price_list
);

create table price_promotion (
    clinic    text          not null,
    version   int           not null,
    protocol  text          not null,
    first_day date          not null,
    last_day  date          not null check (last_day >= first_day),
    code      text          not null,
    percent   numeric(5, 2) not null check (percent > 0 and percent < 100),
    primary key (clinic, version, protocol, first_day),
    foreign key (clinic, version) references price_list
);

do $$
declare
    part text;
begin
    foreach part in array array['price_extra', 'price_product', 'price_grade_supplement', 'price_course_discount',
        'price_promotion'] loop
        execute format('create trigger %I before insert on %I for each row '
            || 'execute function refuse_price_of_published_list()', part || '_belongs_to_new_list', part);
        execute format('create trigger %I before update or delete or truncate on %I for each statement '
            || 'execute function refuse_change()', part || '_is_final', part);
    end loop;
end $$;

-- Lists that are being written: no price is ever taken from one.
create table price_list_draft (
    clinic     text        not null references issuer,
    draft_id   uuid        not null,
    content    jsonb       not null,
    changed_at timestamptz not null,
    primary key (clinic, draft_id)
);

-- What went with a session and has a say in its price.
alter table visit
    add column anaesthesia        text check (anaesthesia <> ''),
    add column add_ons            text[] not null default '{}',
    add column products           text[] not null default '{}',
    add column product_quantities int[]  not null default '{}',
    add column practitioner_grade text check (practitioner_grade <> ''),
    add column course_sessions    int    not null default 1 check (course_sessions > 0),
    add constraint each_product_has_its_quantity check (cardinality(products) = cardinality(product_quantities));
