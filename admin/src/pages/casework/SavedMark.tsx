import { DateText } from "../../ui/DateText.tsx";

interface Props {
  saving: boolean;
  savedAt: string | undefined;
  problem: string | undefined;
}

export function SavedMark({ saving, savedAt, problem }: Props) {
  return (
    <span className="quiet" role="status" data-testid="saved-mark">
      {saving && "正在保存…"}
      {!saving && problem && `草稿没有保存：${problem}`}
      {!saving && !problem && savedAt && (
        <>
          草稿已保存 <DateText at={savedAt} />
        </>
      )}
    </span>
  );
}
