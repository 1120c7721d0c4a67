import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { call } from "../../../api/client";
import { useAct } from "../../../session/use-act";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { Rows } from "../../../ui/Rows";
import { SignedIn } from "../../../ui/SignedIn";
import { instantText } from "../../../ui/time-text";

type Device = Reply<"ownSessions">["sessions"][number];

export default function Devices() {
  return (
    <Page title="登录设备" lead="您的账号在这些设备上登录着。不认识的，请退出。" narrow>
      <SignedIn>{({ token }) => <Sessions key={token} token={token} />}</SignedIn>
    </Page>
  );
}

function Sessions({ token }: { token: string }) {
  const load = useLoad(token, () => call("ownSessions", {}));
  return (
    <Faces load={load}>
      {({ sessions }) => (
        <>
          {sessions.map((device) => (
            <OneDevice key={device.id} device={device} onEnded={load.reload} />
          ))}
          {sessions.length > 1 && <EndOthers onEnded={load.reload} />}
        </>
      )}
    </Faces>
  );
}

interface DeviceProps {
  device: Device;
  onEnded: () => void;
}

function OneDevice({ device, onEnded }: DeviceProps) {
  const end = useAct((act) => act.call("endOwnSession", { params: { id: device.id } }), onEnded);
  return (
    <Card title={device.current ? `${device.device}（现在这台）` : device.device}>
      <Rows
        rows={[
          { label: "登录时间", value: instantText(device.signedInAt) },
          { label: "最近使用", value: instantText(device.lastSeenAt) },
          { label: "网络", value: device.network || "未知" },
        ]}
      />
      <ErrorNotice id={`end-error-${device.id}`} error={end.error} />
      {!device.current && (
        <Button
          id={`end-${device.id}`}
          kind="secondary"
          wide
          loading={end.busy}
          onTap={() => end.run(undefined)}
        >
          退出这台设备
        </Button>
      )}
    </Card>
  );
}

function EndOthers({ onEnded }: { onEnded: () => void }) {
  const end = useAct((act) => act.call("endOtherSessions", {}), onEnded);
  return (
    <View className="gap-below">
      <ErrorNotice id="end-others-error" error={end.error} />
      <Button id="end-others" kind="danger" wide loading={end.busy} onTap={() => end.run(undefined)}>
        退出其他所有设备
      </Button>
    </View>
  );
}
