import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { lazy, Suspense, useEffect } from "react";
import { asRefusal, isWorthAnotherTry } from "./api/refusal.ts";
import { useSession } from "./session/session.ts";
import { siteTheme } from "./theme.ts";
import { ErrorBoundary } from "./ui/ErrorPanel.tsx";
import { PageLoading } from "./ui/PageLoading.tsx";

dayjs.locale("zh-cn");

const queries = new QueryClient({
  defaultOptions: {
    // A machine that believes to be offline would keep an act silently in hand and do it some time later.
    mutations: { networkMode: "always" },
    queries: {
      networkMode: "always",
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && isWorthAnotherTry(asRefusal(error)),
    },
  },
});

const SignedIn = lazy(() => import("./SignedIn.tsx"));
const SignInPage = lazy(() => import("./session/SignInPage.tsx"));

export function Site() {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={siteTheme}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
    >
      <App message={{ top: 56, duration: 6 }}>
        <ErrorBoundary>
          <QueryClientProvider client={queries}>
            <Suspense fallback={<PageLoading />}>
              <Gate />
            </Suspense>
          </QueryClientProvider>
        </ErrorBoundary>
      </App>
    </ConfigProvider>
  );
}

/** Signed out: the sign-in page in place. Expired: the open page stays, with a dialog over it. */
function Gate() {
  const { token, expired } = useSession();
  const wasOpen = queries.getQueryData(["me"]) !== undefined;
  if (!token && !(expired && wasOpen)) return <SignedOut />;
  return <SignedIn />;
}

/** Nothing that one person saw stays for the next. */
const forgetPerson = () =>
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "publicConfig" });

function SignedOut() {
  useEffect(forgetPerson, []);
  return <SignInPage />;
}
