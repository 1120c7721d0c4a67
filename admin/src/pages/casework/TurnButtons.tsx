import { Button } from "antd";
import { type ReactNode, useEffect, useRef } from "react";
import type { Turn } from "./useTurn.ts";

interface Props {
  turn: Turn;
  isFree: boolean;
  children: ReactNode;
}

/** Where the clerk is in the list, and on to the next; after a decision, when no dialog is open, it is one key away. */
export function TurnButtons({ turn, isFree, children }: Props) {
  const next = useRef<HTMLButtonElement>(null);
  const isDone = turn.place !== undefined && !turn.isWaiting;
  const mayFocus = isDone && isFree;
  useEffect(() => {
    if (mayFocus) next.current?.focus();
  }, [mayFocus]);
  if (turn.place === undefined) return null;
  return (
    <nav className="turn" aria-label="待办顺序">
      <span className="quiet figures" data-testid="turn-place">
        {turn.isWaiting
          ? `本页待办第 ${turn.place + 1} 件，共 ${turn.count} 件`
          : `本页还有 ${turn.count} 件`}
      </span>
      <Button
        disabled={!turn.goPrevious}
        onClick={turn.goPrevious}
        aria-keyshortcuts="Alt+K"
        title="快捷键 Alt+K"
        data-testid="previous-case"
      >
        上一件
      </Button>
      <Button
        ref={next}
        type={isDone ? "primary" : "default"}
        disabled={!turn.goNext}
        onClick={turn.goNext}
        aria-keyshortcuts="Alt+J"
        title="快捷键 Alt+J"
        data-testid="next-case"
      >
        下一件
      </Button>
      {children}
    </nav>
  );
}
