import type { FormValues } from "@housing/core/contract/form";
import { queryOptions } from "@tanstack/react-query";
import { newKey } from "../../api/act.ts";
import { call } from "../../api/call.ts";

export const businessTypes = queryOptions({
  queryKey: ["businessTypes"],
  queryFn: () => call("businessTypes", {}),
  staleTime: 300_000,
});

export const startCase = (businessType: string, key: string) =>
  call("startCase", { body: { businessType } }, key);

/** Saving the same again changes nothing, so every save may have its own key. */
export const saveDraft = (id: string, form: FormValues, baseRevision: number) =>
  call("saveDraft", { params: { id }, body: { form, baseRevision } }, newKey());

export const submitCase = (id: string, baseRevision: number, key: string) =>
  call("submitCase", { params: { id }, body: { baseRevision } }, key);

interface MaterialFile {
  id: string;
  code: string;
  fileId: string;
}

export const addMaterial = ({ id, code, fileId }: MaterialFile, key: string) =>
  call("addCaseMaterial", { params: { id }, body: { code, fileId } }, key);

export const removeMaterial = ({ id, materialId }: { id: string; materialId: string }, key: string) =>
  call("removeCaseMaterial", { params: { id, materialId } }, key);
