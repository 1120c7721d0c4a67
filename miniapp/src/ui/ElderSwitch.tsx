import { View } from "@tarojs/components";
import { setElderMode, useElderMode } from "../session/elder-mode";
import { Button } from "./Button";
import { Card } from "./Card";

/** 长辈版 on and off; kept on the device. */
export function ElderSwitch() {
  const elder = useElderMode();
  return (
    <Card title="长辈版">
      <View className="lead">{elder ? "现在是大字、大按钮。" : "字更大，按钮更大，看得更清楚。"}</View>
      <View className="actions">
        <Button id="elder-toggle" kind="secondary" wide onTap={() => setElderMode(!elder)}>
          {elder ? "换回标准版" : "打开长辈版"}
        </Button>
      </View>
    </Card>
  );
}
