import type { FormSpec, FormValues, SectionSpec } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import { Card } from "../ui/Card";
import { Tap } from "../ui/element/Tap";
import { Rows } from "../ui/Rows";
import { shownValue } from "./shown";
import { itemsOf } from "./values";
import { visibleFields, visibleSections } from "./visible";

export interface FormReviewProps {
  spec: FormSpec;
  values: FormValues;
  /** Left out where the form can only be read, such as in the details of a case. */
  onEdit?: (section: SectionSpec) => void;
}

/** Everything that was answered, section by section. */
export function FormReview({ spec, values, onEdit }: FormReviewProps) {
  return (
    <View>
      {visibleSections(spec, values).map((section) => (
        <Card
          key={section.key}
          title={section.title}
          aside={onEdit && <EditTap section={section} onEdit={onEdit} />}
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

function EditTap({ section, onEdit }: { section: SectionSpec; onEdit: (section: SectionSpec) => void }) {
  return (
    <Tap
      id={`edit-${section.key}`}
      className="link"
      label={`修改${section.title}`}
      onTap={() => onEdit(section)}
    >
      修改
    </Tap>
  );
}
