import { useQuery } from "@tanstack/react-query";
import { request } from "../api/request.ts";
import type { MenuGroup } from "../page.ts";
import { sumOf, workbench } from "../pages/workbench/workbench.api.ts";

/** A register or report that this person may open; the server leaves out the others. */
export interface Listed {
  code: string;
  title: string;
  group?: MenuGroup;
}

const kept = { staleTime: 300_000 };

export const useListed = (kind: "registers" | "reports") =>
  useQuery({ queryKey: [kind], queryFn: () => request<Listed[]>("GET", `/${kind}`), ...kept });

export function useTodoCount() {
  const groups = useQuery(workbench()).data?.groups;
  return groups && sumOf(groups);
}
