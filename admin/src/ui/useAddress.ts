import { useNavigate, useSearch } from "@tanstack/react-router";

export type Address = Readonly<Record<string, string | undefined>>;

/** What the address says about the page, and how to change part of it. */
export function useAddress() {
  const address: Address = useSearch({ strict: false });
  const navigate = useNavigate();
  // Of the address as it is then: a dialog that closes itself must not lead back whoever has gone on meanwhile.
  const changed = (change: Address) => (now: Address) => ({ ...now, ...change });
  const go = (change: Address) =>
    void navigate({ to: ".", search: changed(change), replace: true, resetScroll: false });
  /** To other rows: they are read from the top, and "back" leads to the ones before. */
  const turn = (change: Address) => void navigate({ to: ".", search: changed(change) });
  return { address, go, turn };
}
