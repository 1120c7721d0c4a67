// screen: G1.4, G2.3, G3.6, G3.7
import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { call } from "../../../api/client";
import { parameter } from "../../../session/go";
import { useSession } from "../../../session/session";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Faces } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { TextInput } from "../../../ui/TextInput";
import { Mine } from "./Mine";
import { Outcome } from "./Outcome";

/** Open to everybody who has the number; whoever is signed in finds the own ones without it. */
export default function ObjectionPage() {
  const given = parameter(useRouter().params.number);
  const [asked, setAsked] = useState(given);
  const session = useSession();
  return (
    <Page title="异议处理结果" lead="填提交异议时给您的编号，看查得怎么样了。" narrow>
      <Question given={given} onAsk={setAsked} />
      {asked && <Found key={asked} number={asked} />}
      {session && <Mine token={session.token} shown={asked} />}
    </Page>
  );
}

function Question({ given, onAsk }: { given: string; onAsk: (number: string) => void }) {
  const [number, setNumber] = useState(given);
  const asked = number.trim();
  return (
    <Card>
      <TextInput
        id="objection-number"
        label="异议编号"
        help="YY 开头，提交成功时显示的那一串。"
        maxLength={24}
        value={number}
        onChange={setNumber}
      />
      <Button
        id="objection-go"
        wide
        disabledWhy={asked ? undefined : "请先填异议编号"}
        onTap={() => onAsk(asked)}
      >
        查处理结果
      </Button>
    </Card>
  );
}

function Found({ number }: { number: string }) {
  const load = useLoad(number, () => call("followObjection", { params: { number } }));
  if (load.face === "failed" && load.error.status === 404)
    return (
      <Notice id="objection-none" tone="warn" title="没有找到这个编号">
        请核对编号有没有填错。登录后提的异议，登录就能看到，不用填编号。
      </Notice>
    );
  return <Faces load={load}>{(objection) => <Outcome objection={objection} />}</Faces>;
}
