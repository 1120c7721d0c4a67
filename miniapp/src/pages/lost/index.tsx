import { View } from "@tarojs/components";
import { goHome } from "../../session/go";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Empty } from "../../ui/Faces";
import { Page } from "../../ui/Page";

/** Where an address leads that was written down long ago, or wrongly. */
export default function Lost() {
  return (
    <Page title="没有这个页面" narrow>
      <Card>
        <Empty title="这个网址没有对应的页面">
          <View>网址可能抄错了，或者这一页已经不用了。要办的事都能从首页找到。</View>
          <Button id="lost-home" onTap={goHome}>
            回首页
          </Button>
        </Empty>
      </Card>
    </Page>
  );
}
