import { useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { SignInForm } from "./SignInForm.tsx";
import { endSession, useSession } from "./session.ts";
import { meQuery } from "./useMe.ts";

/** The session ran out in the middle of work: what is on the page stays, below this dialog. */
export function SignInAgain() {
  const { expired } = useSession();
  const resume = useResume();
  return (
    <Modal
      open={expired}
      title="登录已过期，请重新登录"
      footer={null}
      onCancel={endSession}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p>页面上填写的内容还在，登录后可以接着做。</p>
      <SignInForm onSignedIn={() => void resume()} />
    </Modal>
  );
}

/** Another person must not find the first one's page. */
function useResume() {
  const queries = useQueryClient();
  return async () => {
    const before = queries.getQueryData(meQuery.queryKey);
    const now = await queries.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined);
    if (now?.name !== before?.name) location.reload();
    else await queries.invalidateQueries();
  };
}
