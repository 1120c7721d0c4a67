let offset = 0;

/** Every reply carries the server's instant; what counts down here follows it, not the phone's clock. */
export function noteServerNow(epochMs: number): void {
  if (Number.isFinite(epochMs) && epochMs > 0) offset = epochMs - Date.now();
}

export function serverNow(): number {
  return Date.now() + offset;
}
