import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { workbench } from "../workbench/workbench.api.ts";
import { turnIn } from "./turn.ts";

interface Search {
  kind?: string;
  after?: string;
}

/** The case's place among what waits, and the ways to its neighbours; the list is the one the clerk came from. */
export function useTurn(caseId: string) {
  const { kind, after }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data } = useQuery(workbench(kind, after));
  const [lastPlace, setLastPlace] = useState<number>();
  const turn = turnIn(data?.todos ?? [], caseId, lastPlace);
  useEffect(() => {
    if (turn.isWaiting) setLastPlace(turn.place);
  }, [turn.isWaiting, turn.place]);
  // However many were looked at, one step back leads to the list.
  const way = (link: string | undefined) =>
    link ? () => void navigate({ to: link, search: { kind, after }, replace: true }) : undefined;
  return {
    ...turn,
    list: { kind, after },
    goNext: way(turn.next),
    goPrevious: way(turn.previous),
  };
}

export type Turn = ReturnType<typeof useTurn>;
