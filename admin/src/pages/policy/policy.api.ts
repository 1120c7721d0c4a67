import type { Arguments, Reply } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { serverNow } from "../../api/serverClock.ts";

export type Parameter = Reply<"policyParameters">["parameters"][number];
export type TypeVersions = Reply<"typeOverrides">;

export const policyParameters = queryOptions({
  queryKey: ["policyParameters"],
  queryFn: () => call("policyParameters", {}),
  // What is changed "at once" takes force in some seconds: the page shows it then.
  refetchInterval: ({ state }) => (state.data?.parameters.some(takesForceSoon) ? 2000 : false),
});

const takesForceSoon = ({ versions }: Parameter) =>
  versions.some(({ effectiveFrom }) => {
    const ahead = Date.parse(effectiveFrom) - serverNow();
    return ahead > -1000 && ahead < 60_000;
  });

export const changeParameter = (changed: Arguments<"changeParameter">, key: string) =>
  call("changeParameter", changed, key);

export const typeVersions = (code: string) =>
  queryOptions({
    queryKey: ["typeVersions", code],
    queryFn: () => call("typeOverrides", { params: { code } }),
  });

export const overrideType = (changed: Arguments<"overrideType">, key: string) =>
  call("overrideType", changed, key);
