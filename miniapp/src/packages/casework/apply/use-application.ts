import type { FormValues } from "@housing/core/contract/form";
import { useRef, useState } from "react";
import { call, newAct } from "../../../api/client";
import { asApiError, unsent } from "../../../api/errors";
import { changedPlace } from "../../../form/merge";
import { goInstead } from "../../../session/go";
import { useAct } from "../../../session/use-act";
import {
  type Autosave,
  forgetDraft,
  type Saved,
  type Served,
  useAutosave,
} from "../../../session/use-autosave";
import type { Application } from "./index";
import { useTwoDevices } from "./use-two-devices";

type Kase = Application["kase"];

/** The answers as typed, the case as the server knows it, and the two steps of sending it. */
export function useApplication(loaded: Kase) {
  const key = `case.${loaded.id}`;
  const [kase, setKase] = useState(loaded);
  const served = useRef({ value: loaded.values, revision: loaded.formRevision });
  const devices = useTwoDevices(key, served.current);
  const { values, setValues, clash } = devices;
  const draft = useAutosave({
    key,
    value: values,
    served: served.current,
    save: (form, base) => saveDraft(loaded.id, form, base),
    onElsewhere: (theirs, base) => devices.meet({ base, theirs }, draft.rebase),
    partOf: changedPlace,
    paused: clash !== undefined,
  });
  const refresh = async () => {
    const fresh = (await draft.flush()) ? await caseOf(loaded.id).catch(() => undefined) : undefined;
    if (fresh) setKase(fresh);
  };
  const submit = useAct(
    async (act) => {
      await draft.flush().then(refuseUnsaved);
      const { value: base, revision: baseRevision } = draft.base();
      const sent = act.call("submitCase", { params: { id: loaded.id }, body: { baseRevision } });
      return sent.catch(async (error: unknown) => {
        if (isElsewhere(error)) devices.meet({ base, theirs: await servedNow(loaded.id) }, draft.rebase);
        throw error;
      });
    },
    ({ caseId, digest, submittedAt }) => {
      forgetDraft(key);
      goInstead("casework/receipt", { id: caseId, digest, at: submittedAt });
    },
  );
  const settle = devices.settleWith(draft.rebase);
  return { kase, setKase, values, setValues, draft, clash, settle, refresh: () => void refresh(), submit };
}

const caseOf = (id: string) => call("caseView", { params: { id } });

async function saveDraft(id: string, form: FormValues, baseRevision: number): Promise<Saved<FormValues>> {
  try {
    const body = { form, baseRevision };
    const { formRevision: revision } = await newAct().call("saveDraft", { params: { id }, body });
    return { revision };
  } catch (error) {
    if (!isElsewhere(error)) throw error;
    return { elsewhere: await servedNow(id) };
  }
}

const isElsewhere = (error: unknown): boolean => asApiError(error).code === "casework.changedElsewhere";

async function servedNow(id: string): Promise<Served<FormValues>> {
  const { values: value, formRevision: revision } = await caseOf(id);
  return { value, revision };
}

/** Nothing is sent that the server has an older version of. */
function refuseUnsaved(saved: Awaited<ReturnType<Autosave<FormValues>["flush"]>>): void {
  if (saved) return;
  throw unsent("刚填的内容还没有保存到服务器，请看一下页面上方的说明，再提交。");
}
