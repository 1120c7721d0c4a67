import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { fileAddress, fileBytes } from "../../ui/storedFile.ts";
import { workbench } from "../workbench/workbench.api.ts";
import { caseView, firstFile } from "./case.api.ts";
import { turnIn } from "./turn.ts";

/** A case opened from what waits is followed by the next; one that was looked up elsewhere stands for itself. */
export const fromList = { from: "todo" } as const;

interface Search {
  from?: string;
  kind?: string;
  after?: string;
  /** The case that was decided just before. */
  decided?: string;
  /** Where this case stood in the list, when it was decided. */
  place?: string;
}

/** The case's place among what waits, and the ways to its neighbours; the list is the one the clerk came from. */
export function useTurn(caseId: string) {
  const { from, kind, after, decided, place }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const isOfList = from === fromList.from;
  const { data } = useQuery({ ...workbench(kind, after), enabled: isOfList });
  const [lastPlace, setLastPlace] = useState(place === undefined ? undefined : Number(place));
  const turn = turnIn((isOfList && data?.todos) || [], caseId, { place: lastPlace, decided });
  useEffect(() => {
    if (turn.isWaiting) setLastPlace(turn.place);
  }, [turn.isWaiting, turn.place]);
  useReadAhead(turn.next);
  const list = { kind, after };
  // However many were looked at, one step back leads to the list.
  const way = (link: string | undefined, search: Search = {}) =>
    link
      ? () =>
          void navigate({
            to: link,
            search: { ...list, ...search, ...fromList },
            replace: true,
          }).then(readFromTop)
      : undefined;
  const backToDecided = decided !== undefined && { place: String(turn.place) };
  return {
    ...turn,
    list,
    goNext: way(turn.next),
    goPrevious: way(turn.previous, backToDecided || {}),
    /** From the case that has just been decided. */
    goOn: way(turn.next, { decided: caseId }),
  };
}

/** The keys that scroll are for the case that has come. */
const readFromTop = () => document.getElementById("content")?.focus();

export type Turn = ReturnType<typeof useTurn>;

/** As long as the clerk may be at the case before. */
const readingTime = { gcTime: 600_000 };

/** The next case and what is shown of its materials first are read while this one is looked at. */
function useReadAhead(link: string | undefined) {
  const queries = useQueryClient();
  const id = link?.replace("/cases/", "");
  const { data: next } = useQuery({ ...caseView(id ?? ""), ...readingTime, enabled: id !== undefined });
  const file = next && firstFile(next.materials)?.id;
  useEffect(() => {
    if (file) void queries.prefetchQuery({ ...fileBytes(fileAddress(file)), ...readingTime });
  }, [queries, file]);
}
