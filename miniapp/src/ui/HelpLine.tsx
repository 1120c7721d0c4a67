import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { Button } from "./Button";
import { Card } from "./Card";

/** Somebody to ask: the number is also written out for who has no phone in the hand. */
export const HelpLine = ({ name, number }: { name: string; number: string }) => (
  <Card title="不会用、有疑问">
    <View>可以打电话问，也可以请家里人帮忙，或者带上身份证到服务窗口办。</View>
    <View className="actions">
      <Button id="help-line" kind="secondary" onTap={() => void Taro.makePhoneCall({ phoneNumber: number })}>
        拨打{name} {number}
      </Button>
    </View>
  </Card>
);
