import type { FormSpec, FormValues } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import { Card } from "../ui/Card";
import { Rows } from "../ui/Rows";
import { EditTap } from "./EditTap";
import { shownValue } from "./shown";
import { itemsOf } from "./values";
import { visibleFields, visibleSections } from "./visible";

export interface FormReviewProps {
  spec: FormSpec;
  values: FormValues;
  /** Left out where the form can only be read, such as in the details of a case. */
  onEdit?: (key: string) => void;
}

/** Everything that was answered, section by section. */
export function FormReview({ spec, values, onEdit }: FormReviewProps) {
  return (
    <View>
      {visibleSections(spec, values).map((section) => (
        <Card
          key={section.key}
          title={section.title}
          aside={
            onEdit && <EditTap step={section.key} title={section.title} onEdit={() => onEdit(section.key)} />
          }
        >
          {itemsOf(section, values).length === 0 && <View className="muted">没有填写</View>}
          {itemsOf(section, values).map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its position.
            <View key={at} className="review-item">
              {section.repeat && (
                <View className="field-label">{`${section.repeat.itemTitle} ${at + 1}`}</View>
              )}
              <Rows
                rows={visibleFields(section, values, item).map((field) => ({
                  label: field.label,
                  value: shownValue(field, item[field.name]),
                }))}
              />
            </View>
          ))}
        </Card>
      ))}
    </View>
  );
}
