import { queryOptions, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { fetchMe, fetchPublicConfig } from "./session.api.ts";

export const meQuery = queryOptions({ queryKey: ["me"], queryFn: fetchMe, staleTime: 300_000 });

const configQuery = queryOptions({
  queryKey: ["publicConfig"],
  queryFn: fetchPublicConfig,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Suspends until it is known who is signed in. */
export const useMe = () => useSuspenseQuery(meQuery).data;

/** Buttons and menu items appear by ability, never by role. */
export function useMay() {
  const { abilities } = useMe();
  return (ability: string) => abilities.includes(ability);
}

export const usePublicConfig = () => useQuery(configQuery).data;
