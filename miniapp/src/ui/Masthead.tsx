import type { TabKey } from "./tabs";

export interface MastheadProps {
  title: string;
  tab: TabKey | undefined;
}

/** WeChat draws its own title bar and tab bar; the H5 twin has both. */
export function Masthead(_: MastheadProps) {
  return null;
}
