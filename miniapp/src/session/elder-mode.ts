import { persisted, usePersisted } from "./persisted";

const elder = persisted("ui.elder", false);

/** 长辈版: larger type and larger targets on every screen. */
export function useElderMode(): boolean {
  return usePersisted(elder);
}

export function setElderMode(on: boolean): void {
  elder.set(on);
}
