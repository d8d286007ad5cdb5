import type { ReactNode } from 'react';
import classes from './choices.module.css';

interface Choice {
  code: string;
  name: string;
  /** What there is to know of it. */
  more?: string | undefined;
  price?: string | undefined;
  picture?: ReactNode;
  isDisabled?: boolean;
}

interface Props {
  /** What is chosen here. */
  legend: string;
  /** Of the fields, one for each group of a page. */
  name: string;
  kind: 'radio' | 'checkbox';
  choices: Choice[];
  chosen: string[];
  isNarrow?: boolean;
  /** All that are chosen from now on. */
  onChoose: (codes: string[]) => void;
}

/** Cards of which one, or any number, is chosen. */
export function ChoiceCards({ legend, name, kind, choices, chosen, isNarrow = false, onChoose }: Props) {
  const choose = (code: string, isOn: boolean) => {
    onChoose(kind === 'radio' ? [code] : isOn ? [...chosen, code] : chosen.filter((each) => each !== code));
  };
  return (
    <fieldset className={classes.group}>
      <legend>{legend}</legend>
      <div className={classes.cards} data-columns={isNarrow ? 2 : 1}>
        {choices.map(({ code, name: title, more, price, picture, isDisabled = false }) => (
          <label key={code} className={classes.card}>
            {picture}
            <Words name={title} more={more} price={price} />
            <input
              type={kind}
              name={name}
              value={code}
              checked={chosen.includes(code)}
              disabled={isDisabled}
              onChange={(event) => {
                choose(code, event.currentTarget.checked);
              }}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What leaves nothing to choose. */
export function OnlyCard({ name, more, price, picture }: Choice) {
  return (
    <div className={classes.only}>
      {picture}
      <Words name={name} more={more} price={price} />
    </div>
  );
}

function Words({ name, more, price }: Pick<Choice, 'name' | 'more' | 'price'>) {
  return (
    <span className={classes.words}>
      <span className={classes.name}>{name}</span>
      {more && <span className={classes.more}>{more}</span>}
      {price && <span className={classes.price}>{price}</span>}
    </span>
  );
}
