import { useEffect, useState } from "react";
import { goBack } from "../../../session/go";
import { useSession } from "../../../session/session";
import { goSignIn } from "../../../session/sign-in-address";
import { useAct } from "../../../session/use-act";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { ErrorNotice } from "../../../ui/ErrorNotice";
import { showField } from "../../../ui/element/show-field";
import { Empty } from "../../../ui/Faces";
import { Notice } from "../../../ui/Notice";
import { Page } from "../../../ui/Page";
import { TextInput } from "../../../ui/TextInput";
import { OldPhone, useOldPhone } from "./OldPhone";

export default function VerifyIdentity() {
  const session = useSession();
  return (
    <Page title="实名核验" lead="姓名和身份证号只用来核对身份，加密保存。" narrow>
      <Card>{session ? <Verification /> : <SignInFirst />}</Card>
    </Page>
  );
}

function SignInFirst() {
  return (
    <Empty title="请先登录">
      <Button id="verify-sign-in" onTap={goSignIn}>
        登录
      </Button>
    </Empty>
  );
}

function Verification() {
  const [name, setName] = useState("");
  const [idNumber, setIdNumber] = useState("");
  const [code, setCode] = useState("");
  const verify = useAct((act, body: { name: string; idNumber: string; code?: string }) =>
    act.call("verifyIdentity", { body }),
  );
  const oldPhone = useOldPhone(verify.error);
  /** What is being mended is not red any longer. */
  const typed = (set: (text: string) => void) => (text: string) => {
    verify.clear();
    set(text);
  };
  const wrong = verify.error?.issues ?? [];
  const first = wrong[0]?.path;
  useEffect(() => {
    if (first) showField(first);
  }, [first]);
  const issue = (path: string) => wrong.find((one) => one.path === path)?.text;
  if (verify.result?.verified) return <Verified name={verify.result.name} />;
  return (
    <>
      {!first && <ErrorNotice id="verify-error" error={verify.error} />}
      <TextInput
        id="name"
        label="姓名"
        help="与身份证上的一致"
        maxLength={40}
        autoComplete="name"
        value={name}
        error={issue("name")}
        onChange={typed(setName)}
      />
      <TextInput
        id="idNumber"
        label="身份证号"
        kind="idcard"
        maxLength={18}
        value={idNumber}
        error={issue("idNumber")}
        onChange={typed(setIdNumber)}
      />
      {oldPhone && <OldPhone known={{ name, idNumber }} code={code} onCode={setCode} />}
      <Button
        id="verify"
        wide
        loading={verify.busy}
        onTap={() => verify.run({ name, idNumber, ...(oldPhone && { code }) })}
      >
        提交核验
      </Button>
    </>
  );
}

function Verified({ name }: { name: string }) {
  return (
    <>
      <Notice id="verified" tone="success" title="核验通过">{`${name}，可以去办理业务了。`}</Notice>
      <Button id="verify-done" wide onTap={goBack}>
        接着办
      </Button>
    </>
  );
}
