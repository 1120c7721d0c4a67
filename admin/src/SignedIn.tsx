import { useQueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, useState } from "react";
import { router } from "./routes.tsx";
import { SignInAgain } from "./session/SignInAgain.tsx";
import { meQuery, useMe } from "./session/useMe.ts";

const DutyPage = lazy(() => import("./session/DutyPage.tsx"));

/** Everything behind the sign-in; loaded only then. Who has a duty first sees nothing else. */
export default function SignedIn() {
  const { duty: now } = useMe();
  const queries = useQueryClient();
  // Held until its page is done with it: the recovery codes stand there after the server knows no duty any more.
  const [held, hold] = useState(now);
  const duty = held ?? now;
  const goOn = async () => {
    await queries.invalidateQueries();
    hold(queries.getQueryData(meQuery.queryKey)?.duty);
  };
  return (
    <>
      {duty ? (
        <DutyPage key={duty} duty={duty} onDone={() => void goOn()} />
      ) : (
        <RouterProvider router={router} />
      )}
      <SignInAgain />
    </>
  );
}
