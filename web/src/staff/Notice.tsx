import { Button } from '@mantine/core';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import classes from './staff.module.css';

interface Notice {
  text: string;
  action?: { label: string; run: () => void };
}

const SHOWN_MILLIS = 12_000;
const NoticeContext = createContext<(notice: Notice) => void>(() => undefined);

/** Says that something was done, and offers to take it back where that is possible. */
export const useNotice = () => useContext(NoticeContext);

export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, show] = useState<Notice>();
  useEffect(() => {
    if (!notice) {
      return undefined;
    }
    const timer = setTimeout(() => {
      show(undefined);
    }, SHOWN_MILLIS);
    return () => {
      clearTimeout(timer);
    };
  }, [notice]);
  const { text, action } = notice ?? {};
  return (
    <NoticeContext value={show}>
      {children}
      <div role="status">
        {text && (
          <div className={classes.notice}>
            <span>{text}</span>
            {action && (
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  show(undefined);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
          </div>
        )}
      </div>
    </NoticeContext>
  );
}
