// screen: G1.2, G2.1
import type { Reply } from "@housing/core/contract/client";
import { useRouter } from "@tarojs/taro";
import { call } from "../../../api/client";
import { go, parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Faces } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { Rows } from "../../../ui/Rows";
import { SignedIn } from "../../../ui/SignedIn";
import { Stages } from "../../../ui/Stages";
import { Tag } from "../../../ui/Tag";
import { dayText, instantText, untilText } from "../../../ui/time-text";
import { toneOf } from "../../../ui/tone";
import { Filed } from "./Filed";
import { Trail } from "./Trail";
import { Withdraw } from "./Withdraw";

export type Kase = Reply<"caseView">;

export default function CasePage() {
  const id = parameter(useRouter().params.id);
  return (
    <Page title="办件进度" narrow>
      <SignedIn>{() => <Case id={id} />}</SignedIn>
    </Page>
  );
}

function Case({ id }: { id: string }) {
  const load = useLoad(id, () => call("caseView", { params: { id } }));
  return (
    <Faces load={load}>
      {(kase, reload) => (
        <>
          <NextStep kase={kase} />
          <Overview kase={kase} />
          <Publicity publicity={kase.publicity} />
          <Trail trail={kase.trail} />
          <Filed kase={kase} />
          {kase.abilities.includes("withdraw") && <Withdraw kase={kase} onDone={reload} />}
        </>
      )}
    </Faces>
  );
}

/** What the applicant has to do, or what follows; nothing while an office has it. */
function NextStep({ kase }: { kase: Kase }) {
  if (kase.afterwards) {
    return (
      <Notice id="case-approved" tone="success" title="已经通过">
        {kase.afterwards}
      </Notice>
    );
  }
  if (!kase.abilities.includes("edit")) return null;
  const open = () => go("casework/apply", { id: kase.id });
  if (kase.returned === undefined) {
    return (
      <Notice tone="info" title="还没有提交">
        <Button id="case-continue" onTap={open}>
          接着填写
        </Button>
      </Notice>
    );
  }
  return (
    <Notice id="case-returned" tone="warn" title="要您修改后重新提交">
      {kase.returned}
      <Button id="case-correct" onTap={open}>
        去修改
      </Button>
    </Notice>
  );
}

function Overview({ kase }: { kase: Kase }) {
  const { title, state, number, applicant, submittedAt, office, clause } = kase;
  return (
    <Card title={title} aside={<Tag tone={toneOf(state.tone)}>{state.label}</Tag>}>
      <Rows
        rows={[
          { label: "受理号", value: number || "提交后生成" },
          { label: "申请人", value: applicant || "还没有填写" },
          ...(submittedAt ? [{ label: "提交时间", value: instantText(submittedAt) }] : []),
          ...(submittedAt && office ? [{ label: "现在由谁办", value: office }] : []),
          { label: "依据", value: clause },
        ]}
      />
      {submittedAt && (
        <Stages stages={kase.chain.map((step) => ({ ...step, note: noteOf(kase, step.state) }))} />
      )}
    </Card>
  );
}

/** Who has it now and until when. */
function noteOf({ dueAt, publicity, state }: Kase, at: Kase["chain"][number]["state"]): string | undefined {
  if (at !== "current") return undefined;
  if (publicity) return `公示到${dayText(publicity.lastDay)} 24:00`;
  if (state.code === "returned") return "等您修改后重新提交";
  return dueAt ? `最晚${untilText(dueAt)}前办完` : undefined;
}

function Publicity({ publicity }: { publicity: Kase["publicity"] }) {
  if (!publicity) return null;
  const { title, lastDay, objections, listId } = publicity;
  return (
    <Card title="正在公示">
      <Rows
        rows={[
          { label: "名单", value: title },
          { label: "公示到", value: `${dayText(lastDay)} 24:00` },
          { label: "异议", value: objections > 0 ? `有 ${objections} 件，正在核查` : "没有" },
        ]}
      />
      <Button id="case-list" kind="secondary" onTap={() => go("publicity/list", { id: listId })}>
        查看公示名单
      </Button>
    </Card>
  );
}
