import { View } from "@tarojs/components";
import type { ApiError } from "../api/errors";
import { Notice } from "./Notice";

/** A refusal as the server words it, with the clause it rests on. */
export function ErrorNotice({ id = "error", error }: { id?: string; error: ApiError | undefined }) {
  if (!error) return null;
  return (
    <Notice id={id} tone="error" title={error.text}>
      {error.reference && <View className="muted">编号：{error.reference}</View>}
      {error.clause && <View className="muted">依据：{error.clause}</View>}
    </Notice>
  );
}
