const ATTENDED_MS = 60_000;
let lastInput = performance.now();
const note = () => {
  lastInput = performance.now();
};
for (const kind of ["pointerdown", "keydown", "wheel"] as const)
  addEventListener(kind, note, { capture: true, passive: true });

/** Pages that look for news by themselves must not keep a forgotten session alive: only somebody's hand does. */
export const isUnattended = () => performance.now() - lastInput > ATTENDED_MS;
