import type { FormSpec } from "@housing/core/contract/form";
import { View } from "@tarojs/components";
import type { Clash, Merged } from "../../../form/merge";
import { shownValue } from "../../../form/shown";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Notice } from "../../../ui/Notice";
import { Rows } from "../../../ui/Rows";
import type { Choice } from "./use-two-devices";

interface TwoDevicesProps {
  spec: FormSpec;
  clash: Merged;
  onChoose: (choice: Choice) => void;
}

/** Two devices have written different things in the same place: both are shown, and the person says which stands. */
export function TwoDevices({ spec, clash, onChoose }: TwoDevicesProps) {
  return (
    <View id="two-devices">
      <Notice tone="warn" title="这份申请在另一台设备上也改过">
        别的内容已经合在一起。下面这几处，两台设备填的不一样，请选用哪一种。选好以前，两边填的都留着。
      </Notice>
      <Card title="填得不一样的地方">
        {clash.clashes.map((one) => (
          <Difference key={placeOf(one)} spec={spec} clash={one} />
        ))}
        <View className="actions">
          <Button id="keep-mine" wide onTap={() => onChoose("mine")}>
            用这台设备上填的
          </Button>
          <Button id="take-theirs" kind="secondary" wide onTap={() => onChoose("theirs")}>
            用另一台设备上填的
          </Button>
        </View>
      </Card>
    </View>
  );
}

const placeOf = ({ section, item, field }: Clash) => `${section}.${item}.${field ?? ""}`;

function Difference({ spec, clash }: { spec: FormSpec; clash: Clash }) {
  const section = spec.sections.find(({ key }) => key === clash.section);
  const field = section?.fields.find(({ name }) => name === clash.field);
  const item = section?.repeat ? `${section.repeat.itemTitle} ${clash.item + 1}，` : "";
  if (!field)
    return (
      <View className="gap-below">{`${section?.title ?? clash.section}：两台设备上填的人数或项数不一样`}</View>
    );
  return (
    <View className="review-item">
      <View className="field-label">{`${item}${field.label}`}</View>
      <Rows
        rows={[
          { label: "这台设备", value: shownValue(field, clash.mine) },
          { label: "另一台设备", value: shownValue(field, clash.theirs) },
        ]}
      />
    </View>
  );
}
