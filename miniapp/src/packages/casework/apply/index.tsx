// screen: G1.2, G2.1, G3.10, G3.13
import type { Reply } from "@housing/core/contract/client";
import { useRouter } from "@tarojs/taro";
import { useRef } from "react";
import { call, newAct } from "../../../api/client";
import { parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { SignedIn } from "../../../ui/SignedIn";
import { ApplicationEditor } from "./ApplicationEditor";

export interface Application {
  kase: Reply<"caseView">;
  config: Reply<"publicConfig">;
}

/** `id` opens a draft or a returned case; `type` begins one, or opens the one under way. */
export default function Apply() {
  const { params } = useRouter();
  return (
    <Page title="填写申请" narrow>
      <SignedIn>{({ token }) => <Draft key={token} params={params} />}</SignedIn>
    </Page>
  );
}

type Params = Partial<Record<string, string>>;

function Draft({ params }: { params: Params }) {
  const opened = useRef(parameter(params.id));
  const load = useLoad("draft", async (): Promise<Application> => {
    const kase = opened.current ? await caseOf(opened.current) : await begun(params);
    opened.current = kase.id;
    return { kase, config: await call("publicConfig", {}) };
  });
  return <Faces load={load}>{(application) => <ApplicationEditor {...application} />}</Faces>;
}

const caseOf = (id: string) => call("caseView", { params: { id } });

/** The server answers the one under way, if there is one: an address can be older than what has happened since. */
function begun({ type, subject }: Params) {
  const subjectId = parameter(subject);
  const body = { businessType: parameter(type), ...(subjectId && { subjectId }) };
  return newAct().call("startCase", { body });
}
