import { detectHost, type HostWindow } from "@housing/h5/host/index";

/** Where this page is shown; H5 only, so nothing of it reaches the mini-program. */
export const host = detectHost(window as unknown as HostWindow);
