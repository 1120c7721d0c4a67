import { onScreen } from "./on-screen";

/** Scrolls to a field and puts the focus on its first control. */
export function showField(id: string): void {
  requestAnimationFrame(() => {
    const field = onScreen(`${id}-field`);
    field?.scrollIntoView({ block: "center" });
    field?.querySelector<HTMLElement>("input,select,textarea,button")?.focus({ preventScroll: true });
  });
}

/** What has come of a tap, where it lies below the screen: else the tap seems to have done nothing. */
export function showPart(id: string): void {
  requestAnimationFrame(() => onScreen(id)?.scrollIntoView({ block: "nearest" }));
}
