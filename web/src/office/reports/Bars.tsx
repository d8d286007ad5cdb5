import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../api/types';
import { follow } from '../../app/navigation';
import { moneyText } from '../../book/money';
import classes from '../office.module.css';

const ROW = 44;
const BAR = 16;

export interface Bar {
  label: string;
  /** What the bar is made of, one after the other. */
  parts: Money[];
  total: Money;
  /** The documents behind it. */
  href?: string;
}

/** Horizontal bars, one a row, each leading to what it is made of. The table beside it says the same in figures. */
export function Bars({ label, bars }: { label: string; bars: Bar[] }) {
  const { i18n } = useTranslation();
  const { ref, width } = useElementSize();
  const most = Math.max(...bars.map(({ total }) => Number(total.amount)), 1);
  const long = (money: Money) => (Math.max(0, Number(money.amount)) / most) * width;
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg className={classes.bars} width={width} height={bars.length * ROW} role="group" aria-label={label}>
          {bars.map((bar, index) => {
            const words = `${bar.label}: ${moneyText(bar.total, i18n.language)}`;
            const drawing = (
              <>
                <text x={0} y={index * ROW + 16}>
                  {bar.label}
                </text>
                <text x={width} y={index * ROW + 16} textAnchor="end">
                  {moneyText(bar.total, i18n.language)}
                </text>
                <rect className={classes.hit} y={index * ROW} width={width} height={ROW - 4} />
                {bar.parts.map((part, number) => (
                  <rect
                    key={`${number} ${part.amount}`}
                    data-part={number}
                    x={bar.parts.slice(0, number).reduce((sum, each) => sum + long(each), 0)}
                    y={index * ROW + 22}
                    width={long(part)}
                    height={BAR}
                    rx={3}
                  />
                ))}
              </>
            );
            const { href } = bar;
            return href ? (
              <a
                key={bar.label}
                href={href}
                onClick={(event) => {
                  follow(event, href);
                }}
              >
                {drawing}
              </a>
            ) : (
              <g key={bar.label} role="img" aria-label={words}>
                {drawing}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
