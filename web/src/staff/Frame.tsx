import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { follow } from '../app/navigation';
import classes from './staff.module.css';

/** One part of a page. */
export interface Link {
  href: string;
  label: string;
  isCurrent: boolean;
  icon?: ReactNode;
  /** How many there are to see to, for eyes and for ears. */
  count?: ReactNode;
}

interface Props {
  clinic: string;
  /** What the parts are parts of. */
  label: string;
  links: Link[];
  title: string;
  /** Below the parts. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The parts of a page at its side, or above it where there is little room, and one of them. */
export function Frame({ clinic, label, links, title, aside, children }: Props) {
  return (
    <div className={classes.frame}>
      <div className={classes.side}>
        <span className={classes.clinicName}>{clinic}</span>
        <nav aria-label={label}>
          <ul className={classes.nav}>
            {links.map((link) => (
              <li key={link.href}>
                <a
                  className={classes.link}
                  href={link.href}
                  aria-current={link.isCurrent ? 'page' : undefined}
                  onClick={(event) => {
                    follow(event, link.href);
                  }}
                >
                  {link.icon}
                  {link.label}
                  {link.count}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {aside}
      </div>
      <section className={classes.section} aria-labelledby="section-title">
        <Title order={1} size="h2" id="section-title" mb="sm">
          {title}
        </Title>
        {children}
      </section>
    </div>
  );
}

interface ClosedProps {
  title: string;
  text: string;
  /** The way from here. */
  home: string;
}

/** Said to whom a page is not for. */
export function Closed({ title, text, home }: ClosedProps) {
  return (
    <Stack className={classes.card} maw={520} mx="auto" mt="xl" role="status">
      <Title order={1} size="h2">
        {title}
      </Title>
      <Text>{text}</Text>
      <Text>
        <Anchor href="/">{home}</Anchor>
      </Text>
    </Stack>
  );
}
