import { View } from "@tarojs/components";
import { useState } from "react";
import { noReply } from "../api/errors";
import { Button } from "../ui/Button";
import { Card, Grid } from "../ui/Card";
import { Countdown } from "../ui/Countdown";
import { Dialog } from "../ui/Dialog";
import { Empty, Failed, Loading } from "../ui/Faces";
import { Notice } from "../ui/Notice";
import { Page } from "../ui/Page";
import { Pager } from "../ui/Pager";
import { Entry, Rows } from "../ui/Rows";
import { Steps } from "../ui/Steps";
import { Tag } from "../ui/Tag";
import { UnitGrid } from "../ui/UnitGrid";
import { SampleForm } from "./SampleForm";
import { buildings } from "./samples";

const noop = () => undefined;

export default function Showcase() {
  return (
    <Page title="组件" lead="逐个看一遍。">
      <Notice title="提示">公示期为三个自然日。</Notice>
      <Notice tone="success">已提交。</Notice>
      <Notice tone="warn">材料将在三日后过期。</Notice>
      <Notice tone="error" title="选房时间已过">
        可以申请继续参与轮候。
      </Notice>
      <Choosing />
      <Grid>
        <Facts />
        <Card title="按钮">
          <View className="actions">
            <Button id="b-primary" onTap={noop}>
              提交申请
            </Button>
            <Button id="b-danger" kind="danger" onTap={noop}>
              放弃轮候
            </Button>
            <Button id="b-off" onTap={noop} disabledWhy="还没有轮到您">
              选房
            </Button>
            <Button id="b-busy" onTap={noop} loading>
              提交
            </Button>
          </View>
        </Card>
        <Card title="几种状态">
          <Loading />
          <Empty title="还没有申请" />
          <Failed error={noReply()} onRetry={noop} />
        </Card>
      </Grid>
      <SampleForm />
    </Page>
  );
}

function Choosing() {
  const [picked, setPicked] = useState<string>();
  const [building, setBuilding] = useState("a");
  const [open, setOpen] = useState(false);
  const [closesAt] = useState(() => new Date(Date.now() + 3 * 3_600_000).toISOString());
  return (
    <Card title="选房" aside={<Tag tone="info">正在选房</Tag>}>
      <Countdown id="left" label="距离选房截止" closesAt={closesAt} />
      <UnitGrid
        id="units"
        buildings={buildings}
        building={building}
        onBuilding={setBuilding}
        picked={picked}
        onPick={(unit) => setPicked(unit.id)}
      />
      <Button id="choose" onTap={() => setOpen(true)} disabledWhy={picked ? undefined : "请先点选一套房"}>
        选定这一套
      </Button>
      <Dialog
        id="confirm"
        open={open}
        title="确认选房"
        warning={
          <Notice tone="warn" title="选定后不能更改">
            每户每批次只能选一套。
          </Notice>
        }
        confirmText="确认选定"
        onConfirm={() => setOpen(false)}
        onCancel={() => setOpen(false)}
      >
        <Rows
          rows={[
            { label: "小区", value: "梅林家园" },
            { label: "房号", value: picked ?? "" },
          ]}
        />
      </Dialog>
    </Card>
  );
}

function Facts() {
  return (
    <Card title="办件" aside={<Tag tone="warn">待补正</Tag>}>
      <Steps titles={["受理", "初审", "复审", "公示"]} at={1} />
      <Rows
        rows={[
          { label: "受理号", value: "GZ202606010001" },
          { label: "申请人", value: "李*梅" },
        ]}
      />
      <Entry
        id="e-case"
        title="公租房申请"
        note="2026 年 6 月 1 日提交"
        aside={<Tag tone="info">审核中</Tag>}
        onTap={noop}
      />
      <Pager id="pager" onPrevious={noop} onNext={noop} text="第 2 页" />
    </Card>
  );
}
