import type { Arguments, Reply } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type WorkCalendar = Reply<"workCalendar">;

export const workCalendar = queryOptions({
  queryKey: ["workCalendar"],
  queryFn: () => call("workCalendar", {}),
});

export const publishYear = (given: Arguments<"publishYear">, key: string) => call("publishYear", given, key);
