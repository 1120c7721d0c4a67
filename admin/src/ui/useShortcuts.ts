import { useEffect, useRef } from "react";

/** `Alt+1`, `Alt+J` → what it does; nothing happens where there is nothing to do. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/** Keys held with Alt, so that nothing happens while somebody types; not below an open dialog. */
export function useShortcuts(shortcuts: Shortcuts) {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || document.querySelector(".ant-modal-wrap"))
        return;
      // By the place of the key: with Alt some layouts type another letter.
      const act = latest.current[`Alt+${event.code.replace(/^(Key|Digit)/, "")}`];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
