import { useSyncExternalStore } from "react";

function subscribe(listener: () => void) {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Whether the device has a network at all; whether anybody answers on it is another question. */
export const useConnected = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
