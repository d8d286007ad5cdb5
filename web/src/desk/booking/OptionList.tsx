import type { ReactNode } from 'react';
import classes from '../desk.module.css';

interface Props<T> {
  id: string;
  label: string;
  items: T[];
  /** Of the one that Enter would take. */
  index: number;
  keyOf: (item: T) => string;
  onTake: (item: T) => void;
  children: (item: T) => ReactNode;
}

/** The list under a field. The keys go to the field, which says by `optionId` what is marked. */
export function OptionList<T>({ id, label, items, index, keyOf, onTake, children }: Props<T>) {
  return (
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={classes.results}
      hidden={items.length === 0}
    >
      {items.map((item, number) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys go to the field
        <div
          key={keyOf(item)}
          id={optionId(id, number)}
          role="option"
          tabIndex={-1}
          aria-selected={number === index}
          className={classes.result}
          onClick={() => {
            onTake(item);
          }}
        >
          {children(item)}
        </div>
      ))}
    </div>
  );
}

export const optionId = (list: string, number: number) => `${list}-${number}`;
