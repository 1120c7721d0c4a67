import type { TabKey } from "./tabs";

/** Only H5 draws it (see the twin); in WeChat the native bar of app.config.ts is shown. */
export function TabBar(_: { at: TabKey }) {
  return null;
}
