import { useEffect, useRef } from "react";
import type { OverlayProps } from "./Overlay";

/** Takes the focus, keeps it inside, closes with Esc and gives the focus back. */
export function Overlay({ id, title, onClose, children }: OverlayProps) {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    const keep = (event: KeyboardEvent) => {
      if (event.key === "Escape") close.current();
      if (event.key === "Tab" && box.current) keepInside(event, box.current);
    };
    document.addEventListener("keydown", keep);
    return () => {
      document.removeEventListener("keydown", keep);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  // A button that disappears with its step takes the focus along.
  useEffect(() => {
    if (!box.current?.contains(document.activeElement)) box.current?.focus();
  });
  return (
    <div className="veil">
      <div
        ref={box}
        id={id}
        className="dialog"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        tabIndex={-1}
      >
        {children}
      </div>
    </div>
  );
}

function keepInside(event: KeyboardEvent, box: HTMLElement) {
  const stops = box.querySelectorAll<HTMLElement>("button:not([disabled]),input,select,textarea,a[href]");
  const first = stops[0];
  const last = stops[stops.length - 1];
  const at = document.activeElement;
  const leaving = at === box || (event.shiftKey ? at === first : at === last);
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
