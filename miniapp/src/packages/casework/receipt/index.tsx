// screen: G1.2, G2.1
import type { Reply } from "@housing/core/contract/client";
import { View } from "@tarojs/components";
import { useRouter } from "@tarojs/taro";
import { call } from "../../../api/client";
import { go, goHome, parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { Faces } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { Rows } from "../../../ui/Rows";
import { SignedIn } from "../../../ui/SignedIn";
import { exactText } from "../../../ui/time-text";

export default function ReceiptPage() {
  const { params } = useRouter();
  return (
    <Page title="受理回执" narrow>
      <SignedIn>{() => <Receipt params={params} />}</SignedIn>
    </Page>
  );
}

function Receipt({ params }: { params: Partial<Record<string, string>> }) {
  const [id, digest, at] = [parameter(params.id), parameter(params.digest), parameter(params.at)];
  const load = useLoad(id, async () => {
    const [kase, { authority }] = await Promise.all([
      call("caseView", { params: { id } }),
      call("publicConfig", {}),
    ]);
    return { kase, authority };
  });
  return (
    <Faces load={load}>
      {({ kase, authority }) => <Proof {...{ kase, authority, digest }} at={at || kase.submittedAt} />}
    </Faces>
  );
}

interface ProofProps {
  kase: Reply<"caseView">;
  /** Who took it in: on paper nothing else names the city. */
  authority: string;
  digest: string;
  at: string | undefined;
}

function Proof({ kase, authority, digest, at }: ProofProps) {
  return (
    <>
      <Notice id="receipt" tone="success" title="提交成功，已经收到您的申请">
        请记下受理号，查公示、打电话咨询（首页有电话）都用得到。
      </Notice>
      <Card>
        <View className="big-number" id="case-number">
          {kase.number}
        </View>
        <Rows
          rows={[
            { label: "办理事项", value: kase.title },
            { label: "申请人", value: kase.applicant },
            { label: "收件单位", value: authority },
            { label: "收到时间", value: at ? exactText(at) : "" },
            { label: "现在到", value: kase.step ?? kase.state.label },
            ...(digest ? [{ label: "内容校验码", value: digest.slice(0, 12).toUpperCase() }] : []),
          ]}
        />
        {digest && (
          <View className="muted">内容校验码由您提交的内容算出来，内容变了它就变，留作凭证，不用记。</View>
        )}
        <View className="actions">
          <Button id="receipt-case" onTap={() => go("casework/case", { id: kase.id })}>
            查看进度
          </Button>
          <Button id="receipt-home" kind="secondary" onTap={goHome}>
            回到首页
          </Button>
        </View>
      </Card>
    </>
  );
}
