import type { FormValues } from "@housing/core/contract/form";
import { useRef, useState } from "react";
import { call, newAct } from "../../../api/client";
import { ApiError, noReply } from "../../../api/errors";
import { goInstead } from "../../../session/go";
import { useAct } from "../../../session/use-act";
import { type Autosave, draftOnDevice, forgetDraft, useAutosave } from "../../../session/use-autosave";
import type { Application } from "./index";

type Kase = Application["kase"];

/** The answers as typed, the case as the server knows it, and the two steps of sending it. */
export function useApplication(loaded: Kase) {
  const key = `case.${loaded.id}`;
  const [kase, setKase] = useState(loaded);
  const [values, setValues] = useState<FormValues>(
    () => draftOnDevice<FormValues>(key, loaded.formRevision) ?? loaded.values,
  );
  const served = useRef({ value: loaded.values, revision: loaded.formRevision });
  const draft = useAutosave({
    key,
    value: values,
    served: served.current,
    save: (form) => saveDraft(loaded.id, form),
  });
  const refresh = async () => {
    const fresh = (await draft.flush()) ? await caseOf(loaded.id).catch(() => undefined) : undefined;
    if (fresh) setKase(fresh);
  };
  const submit = useAct(
    async (act) => {
      await draft.flush().then(refuseUnsaved);
      return act.call("submitCase", { params: { id: loaded.id } });
    },
    ({ caseId, digest, submittedAt }) => {
      forgetDraft(key);
      goInstead("casework/receipt", { id: caseId, digest, at: submittedAt });
    },
  );
  return { kase, setKase, values, setValues, draft, refresh: () => void refresh(), submit };
}

const caseOf = (id: string) => call("caseView", { params: { id } });

async function saveDraft(id: string, form: FormValues): Promise<number> {
  const { formRevision } = await newAct().call("saveDraft", { params: { id }, body: { form } });
  return formRevision;
}

/** Nothing is sent that the server has an older version of. */
function refuseUnsaved(saved: Awaited<ReturnType<Autosave["flush"]>>): void {
  if (saved) return;
  const text = "刚填的内容还没有保存到服务器，请检查网络后再提交。";
  throw new ApiError(0, { code: noReply().code, text });
}
