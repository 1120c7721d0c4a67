import { useQueryClient } from "@tanstack/react-query";
import { Modal } from "antd";
import { SignInForm } from "./SignInForm.tsx";
import { endSession, lastUsername, useSession } from "./session.ts";
import { meQuery } from "./useMe.ts";

/** The session ran out in the middle of work: what is on the page stays, below this dialog. */
export function SignInAgain() {
  const { expired } = useSession();
  const resume = useResume();
  const username = lastUsername();
  return (
    <Modal
      open={expired}
      title="登录已过期，请重新登录"
      footer={null}
      onCancel={endSession}
      mask={{ closable: false }}
      // Whoever closes it leaves the page with all that stands there: not by a key pressed in passing.
      keyboard={false}
      afterOpenChange={(open) => open && document.getElementById(username ? "password" : "username")?.focus()}
      destroyOnHidden
    >
      <p>页面上填写的内容还在，登录后可以接着做。</p>
      <SignInForm username={username} onSignedIn={() => void resume()} />
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
