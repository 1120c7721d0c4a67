// screen: G1.2, G2.1, G3.10, G3.13
import type { Reply } from "@housing/core/contract/client";
import { useRouter } from "@tarojs/taro";
import { useRef } from "react";
import { call, newAct } from "../../../api/client";
import { parameter } from "../../../session/go";
import { useLoad } from "../../../session/use-load";
import { isDecided } from "../../../ui/decided";
import { Faces } from "../../../ui/Faces";
import { Page } from "../../../ui/Page";
import { SignedIn } from "../../../ui/SignedIn";
import { ApplicationEditor } from "./ApplicationEditor";

export interface Application {
  kase: Reply<"caseView">;
  config: Reply<"publicConfig">;
}

/** `id` opens a draft or a returned case; `type` begins one, or goes on with the draft that is there. */
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

/** Whoever has one of this kind under way gets that: an address can be older than what has happened since. */
async function begun({ type, subject }: Params) {
  const businessType = parameter(type);
  const subjectId = parameter(subject);
  const own = subjectId ? undefined : await underWay(businessType);
  if (own) return caseOf(own.id);
  return newAct().call("startCase", { body: { businessType, ...(subjectId && { subjectId }) } });
}

async function underWay(businessType: string) {
  const { cases } = await call("myCases", {});
  return cases.find((kase) => kase.businessType === businessType && !isDecided(kase));
}
