import { RouterProvider } from "@tanstack/react-router";
import { lazy } from "react";
import { router } from "./routes.tsx";
import { SignInAgain } from "./session/SignInAgain.tsx";
import { useMe } from "./session/useMe.ts";

const DutyPage = lazy(() => import("./session/DutyPage.tsx"));

/** Everything behind the sign-in; loaded only then. Who has a duty first sees nothing else. */
export default function SignedIn() {
  const { duty } = useMe();
  return (
    <>
      {duty ? <DutyPage duty={duty} /> : <RouterProvider router={router} />}
      <SignInAgain />
    </>
  );
}
