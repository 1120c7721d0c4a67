import type { FormIssue, FormValues, ItemValues, SectionSpec } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import type { Upload } from "../api/upload";
import { Button } from "../ui/Button";
import { Card } from "../ui/Card";
import { Tap } from "../ui/element/Tap";
import { FormField } from "./FormField";
import { type Change, idOf, itemsOf, pathOf, withItemAdded, withItemRemoved, withValue } from "./values";
import { visibleFields } from "./visible";

export interface FormSectionProps {
  section: SectionSpec;
  values: FormValues;
  onChange: Change;
  issues: readonly FormIssue[];
  upload: Upload;
}

export function FormSection(props: FormSectionProps) {
  const { section, values, onChange } = props;
  const { repeat } = section;
  const items = itemsOf(section, values);
  const full = repeat && items.length >= repeat.max;
  return (
    <View>
      {section.help && <View className="lead gap-below">{section.help}</View>}
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paths of the issues count the items too.
        <SectionItem key={at} {...props} item={item} at={at} count={items.length} />
      ))}
      {repeat && (
        <Button
          id={`add-${section.key}`}
          kind="secondary"
          disabledWhy={full ? `最多 ${repeat.max} 个` : undefined}
          onTap={() => onChange((before) => withItemAdded(before, section))}
        >
          {`添加${repeat.itemTitle}`}
        </Button>
      )}
    </View>
  );
}

interface SectionItemProps extends FormSectionProps {
  item: ItemValues;
  at: number;
  count: number;
}

function SectionItem({ section, values, onChange, issues, upload, item, at, count }: SectionItemProps) {
  const { repeat } = section;
  const place = { section, item: at };
  const remove = repeat && count > repeat.min && (
    <Tap
      id={`remove-${section.key}-${at}`}
      className="file-remove"
      label={`删除${repeat.itemTitle} ${at + 1}`}
      onTap={() => onChange((before) => withItemRemoved(before, place))}
    >
      删除
    </Tap>
  );
  return (
    <Card title={repeat ? `${repeat.itemTitle} ${at + 1}` : section.title} aside={remove}>
      {visibleFields(section, values, item).map((field) => {
        const path = pathOf(place, field.name);
        return (
          <FormField
            key={field.name}
            id={idOf(path)}
            field={field}
            value={item[field.name]}
            error={issues.find((issue) => issue.path === path)?.text}
            upload={upload}
            onChange={(value) => onChange((before) => withValue(before, place, field.name, value))}
          />
        );
      })}
    </Card>
  );
}
