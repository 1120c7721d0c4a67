import "./messaging.css";
import { previewText, type SmsFields, smsParts } from "@housing/core/contract/sms-text";

interface Props {
  text: string;
  fields: SmsFields;
  signature: string;
}

/** What a phone would show with sample facts, and how many SMS that is. */
export function SmsPreview({ text, fields, signature }: Props) {
  const shown = previewText(text, fields, signature);
  return (
    <figure className="sms-preview" data-testid="sms-preview">
      <figcaption className="quiet">
        预览（示例内容）：{shown.length} 个字，计 {smsParts(shown)} 条
      </figcaption>
      <p className="sms-bubble">{shown}</p>
    </figure>
  );
}
