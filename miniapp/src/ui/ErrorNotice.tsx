import { View } from "@tarojs/components";
import { type ApiError, adviceOn } from "../api/errors";
import { Notice } from "./Notice";

/** Why an act was not done: as the server words it, with the clause it rests on; or that no answer has come. */
export function ErrorNotice({ id = "error", error }: { id?: string; error: ApiError | undefined }) {
  if (!error) return null;
  const advice = adviceOn(error);
  return (
    <Notice id={id} tone="error" title={error.text}>
      {advice && <View>{advice}</View>}
      {error.reference && <View className="muted">编号：{error.reference}</View>}
      {error.clause && <View className="muted">依据：{error.clause}</View>}
    </Notice>
  );
}
