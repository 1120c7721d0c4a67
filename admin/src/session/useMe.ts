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

const noRegions: readonly never[] = [];

/** The districts of this person: those of their own regions, or all when they belong to the whole city. */
export function useDistricts(): { value: string; label: string }[] {
  const { regions: own } = useMe();
  const all = usePublicConfig()?.regions ?? noRegions;
  const codes = new Set(own.map(({ code }) => code));
  const isOwn = ({ code, parent = "" }: { code: string; parent?: string | undefined }) =>
    codes.has(code) || codes.has(parent) || all.some((one) => one.parent === code && codes.has(one.code));
  return all
    .filter((region) => region.level === "district" && isOwn(region))
    .map(({ code, name }) => ({ value: code, label: name }));
}

export const useAreas = () => usePublicConfig()?.areas ?? noRegions;

/** Lists are narrowed to one's own regions by the server; screens say so to those who see only a part. */
export function useSeesWholeCity() {
  const { regions: own } = useMe();
  const all = usePublicConfig()?.regions ?? noRegions;
  return own.some(({ code }) => all.some((region) => region.code === code && region.level === "city"));
}
