import { useNavigate, useSearch } from "@tanstack/react-router";

export type Address = Readonly<Record<string, string | undefined>>;

/** What the address says about the page, and how to change part of it. */
export function useAddress() {
  const address: Address = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (change: Address) =>
    void navigate({ to: ".", search: { ...address, ...change }, replace: true, resetScroll: false });
  /** To other rows: they are read from the top, and "back" leads to the ones before. */
  const turn = (change: Address) => void navigate({ to: ".", search: { ...address, ...change } });
  return { address, go, turn };
}
